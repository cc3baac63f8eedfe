import type { ResultOf } from 'gql.tada'
import { graphql } from '../graphql/tada.ts'

export const keyPart = graphql(`
  fragment KeyPart on AccessKey @_unmask {
    id username name start createdAt expiresAt lastUsedAt revokedAt
  }
`)
export type AccessKey = ResultOf<typeof keyPart>

export const myKeys = graphql(`query MyKeys { myAccessKeys { ...KeyPart } }`, [keyPart])

export const makeKey = graphql(
  `mutation MakeKey($input: MakeAccessKeyInput!) {
    result: makeAccessKey(input: $input) {
      __typename
      ... on AccessKeyWithSecret { key accessKey { ...KeyPart } }
      ... on Error { message }
      ... on InvalidInput { field }
    }
  }`,
  [keyPart],
)

export const revokeKey = graphql(
  `mutation RevokeKey($id: Int!) {
    result: revokeAccessKey(id: $id) {
      __typename
      ... on AccessKey { ...KeyPart }
      ... on Error { message }
    }
  }`,
  [keyPart],
)
