/** Whether investors see every plot now: a brief may be drafted of nothing else. */
export const allReleased = (
  plots: readonly { readonly release: { readonly standing: boolean | null } | null }[],
) => plots.every(({ release }) => release?.standing === true)
