/** `plotRatio` → `PLOT_RATIO`, as the schema spells the names of fields in its enums. */
export function constantCase(name: string): string {
  return name.replace(/([a-z])([A-Z0-9])/g, '$1_$2').toUpperCase()
}
