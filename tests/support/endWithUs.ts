import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Ends a program that we started when this process is gone, however it goes: a test run that is
 * killed gets no chance to clean up. A shell waits at a pipe that only we hold open. Returns how to
 * call the guard off once the program has ended by itself.
 */
export function endWithUs(child: ChildProcess, signal: 'INT' | 'KILL'): () => void {
  if (process.platform === 'win32' || child.pid === undefined) return () => {}
  const script = `cat >/dev/null; kill -${signal} "$0"`
  const guard = spawn('sh', ['-c', script, String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a group of its own, or the Ctrl-C that ends us would end the guard first.
    detached: true,
  })
  guard.unref()
  const pipe = guard.stdin as unknown as { unref(): void } | null
  pipe?.unref()
  // The whole group: the shell and what it waits in.
  return () => {
    if (guard.pid !== undefined) process.kill(-guard.pid, 'SIGKILL')
  }
}
