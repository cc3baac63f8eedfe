import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { keyPart } from '../account/accountQuery.ts'
import { ask } from '../graphql/ask.ts'
import { graphql } from '../graphql/tada.ts'
import { useLocale } from '../words/locale.tsx'

const personPart = graphql(`
  fragment PersonPart on Person @_unmask {
    id username name role towns { code name }
    passwordDue disabledAt disabledReason lockedUntil lastSignInAt createdAt
  }
`)
export type Person = ResultOf<typeof personPart>

const people = graphql(
  `query People {
    administration { people { ...PersonPart } }
    places(kind: [TOWN]) { code name }
  }`,
  [personPart],
)

const keys = graphql(`query Keys { administration { accessKeys { ...KeyPart } } }`, [keyPart])

/** All accounts, and the towns that they may be bound to. Null for whoever does not administer. */
export function usePeople() {
  const locale = useLocale()
  return useQuery({
    queryKey: ['admin', 'people'],
    queryFn: ({ signal }) => ask(people, {}, { locale, signal }),
    staleTime: 0,
  })
}

/** All access keys. */
export function useKeys() {
  const locale = useLocale()
  return useQuery({
    queryKey: ['admin', 'keys'],
    queryFn: ({ signal }) => ask(keys, {}, { locale, signal }),
    staleTime: 0,
  })
}

/** Reads everything of the administration anew, after something was changed. */
export function useReadAgain() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['admin'] })
}

export const addPerson = graphql(`mutation AddPerson($input: AddPersonInput!) {
  result: addPerson(input: $input) {
    __typename
    ... on PersonWithPassword { password person { id username name } }
    ... on Error { message }
    ... on InvalidInput { field }
  }
}`)

export const changePerson = graphql(`mutation ChangePerson($input: ChangePersonInput!) {
  result: changePerson(input: $input) {
    __typename
    ... on Person { id }
    ... on Error { message }
    ... on InvalidInput { field }
  }
}`)

export const disablePerson = graphql(`mutation DisablePerson($input: DisablePersonInput!) {
  result: disablePerson(input: $input) {
    __typename
    ... on Person { id }
    ... on Error { message }
    ... on InvalidInput { field }
  }
}`)

export const unlockPerson = graphql(`mutation UnlockPerson($id: String!) {
  result: unlockPerson(id: $id) { __typename ... on Person { id } ... on Error { message } }
}`)

export const resetPassword = graphql(`mutation ResetPassword($id: String!) {
  result: resetPassword(id: $id) {
    __typename
    ... on PersonWithPassword { password person { id username name } }
    ... on Error { message }
  }
}`)
