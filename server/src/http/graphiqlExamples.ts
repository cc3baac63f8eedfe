/** Queries that stand ready in GraphiQL, one tab each; tests run all of them for each role. */
export const examples: readonly string[] = [
  `# 待盘活的大地块，按面积从大到小 / Large plots, largest first
query LargePlots {
  parcels(
    filter: { areaMu: { gte: 20 }, stage: { in: [SURVEYED, VERIFIED, RECOGNIZED] } }
    orderBy: [{ field: AREA_MU, direction: DESC }]
    first: 20
  ) {
    totalCount
    summary { count areaMu }
    nodes { code name stage method areaMu park { name } zone { name } }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  `# 各盘活方式、各阶段的宗数与亩数 / Plots and area by method and stage
query ByMethodAndStage {
  parcels {
    groups(by: [METHOD, STAGE]) {
      key { method stage }
      label
      count
      areaMu
    }
  }
}
`,
  `# 某一范围内的地块，含简化到 5 米的图形 / Plots inside a box, outlines simplified to 5 m
query InsideBox {
  parcels(filter: { within: { bbox: [118.6, 24.95, 118.7, 25.05] } }, first: 50) {
    totalCount
    nodes { code areaMu geometry(simplifyMetres: 5) bbox }
  }
}
`,
  `# 每个选项还剩多少宗、多少亩 / What each choice would leave
query Choices {
  parcels(filter: { areaMu: { gte: 10 } }) {
    facets {
      stage { value label count areaMu }
      landUse { value label count areaMu }
    }
  }
}
`,
  `# 园区与其来源 / Parks and their sources
query Parks {
  industrialParks {
    nodes { code name kind accuracyM provenance sources { title publisher publishedAt } }
  }
}
`,
]
