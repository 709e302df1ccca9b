/** 0 done and the gate holds, 1 findings at or above the gate, 2 wrong use, 3 unusable input. */
export type ExitCode = 0 | 1 | 2 | 3;
