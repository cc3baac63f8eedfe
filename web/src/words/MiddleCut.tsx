import { cutInMiddle } from './cutInMiddle.ts'
import './middleCut.css'

/** A name that loses its middle where it has no room: the number that tells it apart stands last. */
export function MiddleCut({ text }: { readonly text: string }) {
  const { head, tail } = cutInMiddle(text)
  if (head === '') return <>{text}</>
  return (
    <span className="middle-cut" title={text}>
      <span>{head}</span>
      <span>{tail}</span>
    </span>
  )
}
