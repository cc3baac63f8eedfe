import { caseTracks } from '@panhuo/shared/case/case'
import { revitalizationMethods } from '@panhuo/shared/parcel/parcel'
import { FormField } from '../change/FormField.tsx'
import { complaintAt, type Failure } from '../change/failure.ts'
import { useWords } from '../words/locale.tsx'
import { CodeSelect } from './CodeSelect.tsx'
import { caseWords } from './caseWords.ts'

const JUDICIAL = 'JUDICIAL_RESTRUCTURING'

export interface MethodValues {
  readonly method: string
  readonly track: string
}

interface Props {
  readonly values: MethodValues
  readonly failure: Failure | null
  readonly onValues: (values: Partial<MethodValues>) => void
}

/** The way of a case, and the track where it goes through a court. */
export function MethodFields({ values, failure, onValues }: Props) {
  const words = useWords(caseWords)
  return (
    <>
      <FormField required label={words.method} complaint={complaintAt(failure, 'method')}>
        {(own) => (
          <CodeSelect
            own={own}
            list={revitalizationMethods}
            value={values.method}
            onValue={(method) => onValues({ method })}
          />
        )}
      </FormField>
      {values.method === JUDICIAL && (
        <FormField required label={words.track} complaint={complaintAt(failure, 'track')}>
          {(own) => (
            <CodeSelect
              own={own}
              list={caseTracks}
              value={values.track}
              onValue={(track) => onValues({ track })}
            />
          )}
        </FormField>
      )}
    </>
  )
}

/** The chosen way as a mutation takes it; a track belongs to the courts alone. */
export function methodInput({ method, track }: MethodValues) {
  return { method: method || null, track: method === JUDICIAL ? track || null : null }
}
