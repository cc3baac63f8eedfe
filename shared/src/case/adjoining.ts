/** Plots of one case lie side by side; those that only a road parts still do. Metres. */
export const ADJOIN_M = 20
/** How many plots one case may hold. */
export const MOST_CASE_PLOTS = 50
/** Stages at which a plot may begin a case. */
export const opensCaseAt: readonly string[] = ['REGISTERED', 'METHOD_SET', 'IN_PROGRESS']
