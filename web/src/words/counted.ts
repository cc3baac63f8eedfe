/** An English noun with its number as it is shown: "1 plot", "12 plots". */
export function counted(count: string | number, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`
}
