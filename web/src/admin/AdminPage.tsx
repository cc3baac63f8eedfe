import { mayDo } from '@panhuo/shared/access/duties'
import { NotOpen } from '../session/NotOpen.tsx'
import { useSession } from '../session/session.ts'
import { PageFrame } from '../shell/PageFrame.tsx'
import { PickGroup } from '../shell/PickGroup.tsx'
import { ThresholdsPart } from '../threshold/ThresholdsPart.tsx'
import { useShow } from '../url/usePageFilter.ts'
import { useWords } from '../words/locale.tsx'
import { AuditPart } from './AuditPart.tsx'
import { adminWords } from './adminWords.ts'
import { KeysPart } from './KeysPart.tsx'
import { PeoplePart } from './PeoplePart.tsx'
import '../account/account.css'
import './admin.css'

const parts = ['people', 'keys', 'rules', 'audit'] as const

/** Accounts, keys, rules and the audit log, for administrators. */
export function AdminPage() {
  const words = useWords(adminWords)
  const { role } = useSession()
  const [part, setPart] = useShow(parts)
  if (!mayDo(role, 'ADMINISTER')) {
    return (
      <PageFrame title={words.title}>
        <NotOpen said={words.notYours} />
      </PageFrame>
    )
  }
  return (
    <PageFrame title={words.title} lead={words.lead}>
      <div className="page-bar">
        <PickGroup
          joined
          label={words.parts}
          picks={parts.map((value) => ({ value, label: words[value], pressed: value === part }))}
          onPick={(value) => setPart(parts.find((one) => one === value) ?? 'people')}
        />
      </div>
      <div className="admin-part">
        {part === 'people' && <PeoplePart />}
        {part === 'keys' && <KeysPart />}
        {part === 'rules' && <ThresholdsPart />}
        {part === 'audit' && <AuditPart />}
      </div>
    </PageFrame>
  )
}
