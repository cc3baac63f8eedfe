/** A sentence whose dates are not broken at their hyphens. */
export function WholeDates({ text }: { readonly text: string }) {
  return text.split(/(\d{4}-\d{2}-\d{2})/).map((part, place) =>
    place % 2 === 1 ? (
      <span key={place} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
