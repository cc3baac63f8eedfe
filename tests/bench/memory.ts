import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 500

/** Watches what a process and all below it hold; the answer is the most that it was at once, MB. */
export function watchMemory(pid: number): () => number {
  let most = 0
  const look = () => {
    const held = familyOf(pid).reduce((sum, one) => sum + residentKB(one), 0)
    most = Math.max(most, held)
  }
  const timer = setInterval(look, EVERY_MS)
  return () => {
    clearInterval(timer)
    return Math.round(most / 1024)
  }
}

function familyOf(pid: number): number[] {
  const family = new Set([pid])
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(field(Number(name), 'PPid') ?? 0)] as const)
    .sort(([a], [b]) => a - b)
  for (const [child, parent] of parents) if (family.has(parent)) family.add(child)
  return [...family]
}

function residentKB(pid: number): number {
  return Number(field(pid, 'VmRSS')?.replace(/ kB$/, '') ?? 0)
}

function field(pid: number, name: string): string | undefined {
  try {
    return new RegExp(`^${name}:\\s+(.+)$`, 'm').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    )?.[1]
  } catch {
    // It ended while we looked.
    return undefined
  }
}
