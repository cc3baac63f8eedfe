const zh = {
  label: '导览',
  offer: '第一次打开？六处看完，一分钟。',
  start: '看一遍',
  decline: '不用了',
  again: '看一遍导览',
  place: (at: number, of: number) => `${at} / ${of}`,
  back: '上一步',
  on: '下一步',
  end: '结束导览',
  finish: '好了',
}

const en: typeof zh = {
  label: 'Tour',
  offer: 'First time here? Six things, one minute.',
  start: 'Show me',
  decline: 'No, thanks',
  again: 'Take the tour',
  place: (at, of) => `${at} of ${of}`,
  back: 'Back',
  on: 'Next',
  end: 'End the tour',
  finish: 'Done',
}

export const tourWords = { zh, en }
