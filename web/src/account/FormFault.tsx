import { TriangleAlert } from 'lucide-react'

/** What is wrong with a form as a whole; read out when it comes. */
export function FormFault({ said }: { readonly said: string | undefined }) {
  return (
    <div role="alert" className="form-fault-place">
      {said && (
        <p className="form-fault">
          <TriangleAlert aria-hidden="true" />
          <span>{said}</span>
        </p>
      )}
    </div>
  )
}
