export {
  formatCount,
  formatMu,
  formatMuShort,
  formatNumber,
  formatTime,
} from '@panhuo/shared/words/figures'
