import { type CompletedCommand, listSteps, listValueOptions, quote, type Values } from './tree.ts';

/** The completion of a program in bash, 3.2 or later. Names of a workspace are never expanded by the shell. */
export function formatBash(commands: readonly CompletedCommand[]): string {
  const global = commands[0]?.options.flatMap(({ flags }) => flags) ?? [];
  return `# bash completion for barobar. In ~/.bashrc: source <(barobar completion bash)

# Offers the words that begin as the current one does.
_barobar_words() {
  local word
  for word in "$@"; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$(printf %q "$word")"); fi
  done
}

# Offers what the program lists; behind a comma the next item of a list of languages.
_barobar_names() {
  local name before=''
  if [[ $1 == languages && $cur == *,* ]]; then before=\${cur%,*},; fi
  while IFS= read -r name; do
    if [[ $before$name == "$cur"* ]]; then COMPREPLY+=("$(printf %q "$before$name")"); fi
  done < <(barobar completion --list "$1" 2>/dev/null)
}

_barobar_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
}

_barobar() {
  local cur=\${COMP_WORDS[COMP_CWORD]} route='' value='' position=0 word i
  COMPREPLY=()
  if [[ $cur == '=' ]]; then cur=''; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    # Bash makes three words of --lang=ru.
    if [[ $word == '=' ]]; then continue; fi
    if [[ -n $value ]]; then
      value=''
      continue
    fi
    case "$route $word" in
${listSteps(commands)
  .map(({ key, next }) => `      ${quote(key)}) route=${quote(next)} ;;\n`)
  .join('')}${listValueOptions(commands)
  .map(({ keys }) => `      ${keys.map(pattern).join('|')}) value="$route $word" ;;\n`)
  .join('')}      *' '-*) ;;
      *) position=$((position + 1)) ;;
    esac
  done
  case "$value" in
    '') ;;
${listValueOptions(commands)
  .map(({ keys, values }) => `    ${keys.map(pattern).join('|')}) ${offer(values)} ;;\n`)
  .join('')}  esac
  if [[ -n $value ]]; then return; fi
  case "$route" in
${commands
  .map(
    ({ route, options }) =>
      `    ${quote(route)}) if [[ $cur == -* ]]; then ${offer([...new Set([...options.flatMap(({ flags }) => flags), ...global])])}; return; fi ;;\n`,
  )
  .join('')}  esac
  case "$route $position" in
${commands.map(formatArguments).join('')}  esac
}

complete -F _barobar barobar
`;
}

/** An option of the program may follow any command. */
function pattern(key: string): string {
  return key.startsWith(' ') ? `*${quote(key)}` : quote(key);
}

function formatArguments({ route, commands, arguments: all, isRepeated }: CompletedCommand): string {
  const names = commands.map(({ name }) => name);
  if (names.length > 0) return `    ${quote(`${route} 0`)}) ${offer(names)} ;;\n`;
  return all
    .map((values, at) => {
      const key = isRepeated && at === all.length - 1 ? `${quote(`${route} `)}*` : quote(`${route} ${at}`);
      return `    ${key}) ${offer(values)} ;;\n`;
    })
    .join('');
}

function offer(values: Values): string {
  if (values === undefined) return ':';
  if (values === 'files') return '_barobar_paths -f';
  if (values === 'folders') return '_barobar_paths -d';
  if (typeof values === 'string') return `_barobar_names ${values}`;
  return `_barobar_words ${values.map(quote).join(' ')}`;
}
