const zh = {
  label: '用键盘改图形',
  corner: (at: number, of: number) => `顶点 ${at} / ${of}`,
  edge: '圆的边缘',
  whole: '整个图形',
  hintCorners: (step: number) =>
    `焦点在此时：PageUp、PageDown 换顶点，方向键移动 ${step} 米，加 Shift 移动 ${step * 10} 米；Insert 或 + 在后一条边上加顶点，Delete 或 − 删顶点。`,
  hintOthers: (step: number) =>
    `焦点在此时：PageUp、PageDown 换部位，方向键移动 ${step} 米，加 Shift 移动 ${step * 10} 米。`,
}

const en: typeof zh = {
  label: 'Change the shape by key',
  corner: (at, of) => `Corner ${at} of ${of}`,
  edge: 'Edge of the circle',
  whole: 'Whole shape',
  hintCorners: (step) =>
    `With the focus here: PageUp and PageDown change the corner, arrows move it by ${step} m, with Shift by ${step * 10} m; Insert or + adds one on the side that follows, Delete or − takes it away.`,
  hintOthers: (step) =>
    `With the focus here: PageUp and PageDown change what is in hand, arrows move it by ${step} m, with Shift by ${step * 10} m.`,
}

export const handleWords = { zh, en }
