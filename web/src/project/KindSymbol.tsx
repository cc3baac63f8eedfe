import { projectKinds } from '@panhuo/shared/project/project'
import { codeOf } from '@panhuo/shared/words/codeList'
import { projectSymbols } from '../map/symbols/projectSymbols.ts'
import './kindSymbol.css'

/** The sign of a kind of project as the map draws it; its word stands beside it. */
export function KindSymbol({ kind }: { readonly kind: string }) {
  const code = codeOf(projectKinds, kind)
  return (
    <svg className="kind-symbol" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="11" fill={code?.color ?? '#5b6b8c'} />
      {code && (
        <path
          fill="#fff"
          fillRule="evenodd"
          d={projectSymbols[code.value]}
          transform="translate(5 5) scale(.75)"
        />
      )}
    </svg>
  )
}
