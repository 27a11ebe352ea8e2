import { constants } from 'node:os';

/** Ctrl-C and its like end the command, after a last act; returns how to stop listening. */
export function onSignal(lastAct: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
  const listeners = signals.map(signal => {
    const end = (): void => {
      lastAct();
      process.exit(128 + constants.signals[signal]);
    };
    process.once(signal, end);
    return () => process.removeListener(signal, end);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}
