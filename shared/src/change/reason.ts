/** Longest reason of a change, characters. */
export const LONGEST_REASON = 500

/**
 * Changes that may be made without saying why, because what they write tells it: work on something
 * that is not in force yet, or a note beside the record. By the name that stands in the history;
 * every other change is refused without a reason.
 */
const silent: ReadonlySet<string> = new Set([
  ...['addObstacle', 'updateObstacle', 'addParty', 'addDocument', 'attachDocument'],
  ...['createDemand', 'updateDemand', 'createDeal', 'addDealTalk'],
  ...['createBrief', 'updateBrief', 'moveBrief', 'reviseBrief', 'createShare', 'revokeShare'],
  ...['uploadImport', 'readImport', 'placeImport', 'setImportTarget', 'checkImport'],
  ...['mendImportRow', 'leaveOutImportRows', 'cancelImport'],
  ...['beginAcceptImport', 'beginUndoImport'],
])

/** Whether a change of this name must say why. */
export function needsReason(action: string): boolean {
  return !silent.has(action)
}
