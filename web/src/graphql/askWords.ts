const zh = {
  unreachable: '连不上服务。请检查网络，确认服务正在运行，然后重试。',
  noAnswer: (status: number) => `服务没有给出能读的回答（${status}）。请稍后重试。`,
}

const en: typeof zh = {
  unreachable:
    'The server cannot be reached. Check the network and that the server is running, then try again.',
  noAnswer: (status) => `The server gave no readable answer (${status}). Try again in a moment.`,
}

export const askWords = { zh, en }
