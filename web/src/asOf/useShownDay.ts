import { type Day, todayInBeijing } from '@panhuo/shared/project/month'
import { readAsOf } from '@panhuo/shared/time/asOf'
import { useView } from '../url/useView.tsx'

/** The day in Beijing that the page shows: that of its link, or today. */
export function useShownDay(): Day {
  const { asOf } = useView().view
  return todayInBeijing(asOf === null ? undefined : readAsOf(asOf))
}
