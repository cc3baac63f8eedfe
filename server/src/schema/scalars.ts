import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

builder.scalarType('GeoJSON', {
  description:
    'GeoJSON 几何 (RFC 7946)，EPSG:4326，经度在前 / GeoJSON geometry (RFC 7946), EPSG:4326, longitude first. Example: {"type":"Point","coordinates":[118.625,24.98]}',
  serialize: (value) => value,
  // The filter's own check names the argument; here only the outer form is looked at.
  parseValue: (value) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
    throw new GraphQLError('应为 GeoJSON 几何 / must be a GeoJSON geometry')
  },
})

builder.scalarType('Date', {
  description: '日期 YYYY-MM-DD / Date, YYYY-MM-DD. Example: "2051-06-30"',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
    throw new GraphQLError('应为日期 YYYY-MM-DD / must be a date, YYYY-MM-DD')
  },
})

builder.scalarType('DateTime', {
  description: '时刻，ISO 8601，UTC / Moment, ISO 8601 in UTC. Example: "2026-01-31T08:00:00.000Z"',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = typeof value === 'string' ? new Date(value) : new Date(Number.NaN)
    if (!Number.isNaN(moment.getTime())) return moment
    throw new GraphQLError('应为 ISO 8601 时刻 / must be an ISO 8601 moment')
  },
})
