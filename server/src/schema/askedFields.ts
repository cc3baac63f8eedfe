import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/**
 * Names of the fields that a query asks of the records of a connection, under `nodes` and
 * `edges.node`, so that a page reads only these. Conditions (@include, @skip) count as asked.
 */
export function askedOfRecords(info: GraphQLResolveInfo): ReadonlySet<string> {
  const asked = new Set<string>()
  for (const field of below(info.fieldNodes, info)) {
    const name = field.name.value
    const records =
      name === 'nodes'
        ? [field]
        : name === 'edges'
          ? below([field], info).filter((edge) => edge.name.value === 'node')
          : []
    for (const leaf of below(records, info)) asked.add(leaf.name.value)
  }
  return asked
}

function below(fields: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  return fields.flatMap((field) => (field.selectionSet ? spread(field.selectionSet, info) : []))
}

function spread(selections: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection]
    if (selection.kind === 'InlineFragment') return spread(selection.selectionSet, info)
    const fragment = info.fragments[selection.name.value]
    return fragment ? spread(fragment.selectionSet, info) : []
  })
}
