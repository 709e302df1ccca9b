import { type CompletedCommand, listSteps, listValueOptions, quote, type Values } from './tree.ts';

/** The completion of a program in zsh, with descriptions. */
export function formatZsh(commands: readonly CompletedCommand[]): string {
  const global = commands[0]?.options ?? [];
  return `#compdef barobar
# zsh completion for barobar. Write it to a file _barobar in a folder of $fpath, or in ~/.zshrc, after compinit:
# source <(barobar completion zsh)

_barobar_names() {
  local -a names
  names=("\${(@f)$(barobar completion --list $1 2>/dev/null)}")
  if [[ $1 == languages ]]; then compset -P '*,'; fi
  compadd -a names
}

_barobar() {
  local route='' value='' word
  local -i position=0 i
  local -a found
  for ((i = 2; i < CURRENT; i++)); do
    word=$words[i]
    if [[ -n $value ]]; then
      value=''
      continue
    fi
    case "$route $word" in
${listSteps(commands)
  .map(({ key, next }) => `      (${quote(key)}) route=${quote(next)} ;;\n`)
  .join('')}${listValueOptions(commands)
  .map(({ keys }) => `      (${keys.map(pattern).join('|')}) value="$route $word" ;;\n`)
  .join('')}      (*' '-*) ;;
      (*) position+=1 ;;
    esac
  done
  if [[ -z $value && $PREFIX == --*=* ]]; then
    value="$route \${PREFIX%%=*}"
    compset -P '*='
  fi
  case "$value" in
    ('') ;;
${listValueOptions(commands)
  .map(({ keys, values }) => `    (${keys.map(pattern).join('|')}) ${offer(values)} ;;\n`)
  .join('')}  esac
  if [[ -n $value ]]; then return; fi
  if [[ $PREFIX == -* ]]; then
    case "$route" in
${commands
  .map(({ route, options }) => {
    const flags = [...options, ...(route === '' ? [] : global)].flatMap(({ flags: all, description }) =>
      all.map((flag) => entry(flag, description)),
    );
    return `      (${quote(route)}) found=(${[...new Set(flags)].join(' ')}) ;;\n`;
  })
  .join('')}    esac
    _describe -o option found
    return
  fi
  case "$route $position" in
${commands.map(formatArguments).join('')}  esac
}

if [[ \${funcstack[1]} == _barobar ]]; then _barobar "$@"; else compdef _barobar barobar; fi
`;
}

/** A word with its description, as \`_describe\` takes it. */
function entry(word: string, description: string): string {
  return quote(`${word.replaceAll(':', '\\:')}:${description}`);
}

/** An option of the program may follow any command. */
function pattern(key: string): string {
  return key.startsWith(' ') ? `*${quote(key)}` : quote(key);
}

function formatArguments({ route, commands, arguments: all, isRepeated }: CompletedCommand): string {
  if (commands.length > 0) {
    const below = commands.map(({ name, description }) => entry(name, description));
    return `    (${quote(`${route} 0`)}) found=(${below.join(' ')}); _describe command found ;;\n`;
  }
  return all
    .map((values, at) => {
      const key = isRepeated && at === all.length - 1 ? `${quote(`${route} `)}*` : quote(`${route} ${at}`);
      return `    (${key}) ${offer(values)} ;;\n`;
    })
    .join('');
}

function offer(values: Values): string {
  if (values === undefined) return ':';
  if (values === 'files') return '_files';
  if (values === 'folders') return '_files -/';
  if (typeof values === 'string') return `_barobar_names ${values}`;
  return `compadd -- ${values.map(quote).join(' ')}`;
}
