const zh = {
  unknown: '未知：没有登记这一项',
  unknownMark: '—',
  yes: '是',
  no: '否',
}

const en: typeof zh = {
  unknown: 'Unknown: nothing is recorded here',
  unknownMark: '—',
  yes: 'Yes',
  no: 'No',
}

export const valueWords = { zh, en }
