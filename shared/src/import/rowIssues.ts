import { error, type IssueKind, note, warning } from './issueKind.ts'

/** Text, columns and cells. */
export const ofCells = {
  ENCODING_GUESSED: note(
    '文件没有说明文字编码，按 {encoding} 读取；有乱码请另选',
    'The text encoding is not stated; read as {encoding}. Choose another if it is garbled',
  ),
  TEXT_GARBLED: warning(
    '有读不出的字符，编码可能不对',
    'Some characters could not be read; the encoding may be wrong',
  ),
  COLUMN_REFUSED: warning(
    '列名 {name} 不能用，该列未读取',
    'A column cannot be named {name}; it was left out',
  ),
  COLUMN_DOUBLE: warning(
    '列名 {name} 重复，后一列改称 {renamed}',
    'The column name {name} occurs twice; the later one is called {renamed}',
  ),
  COLUMNS_TOO_MANY: error(
    '超过 {limit} 列，后面的未读取',
    'More than {limit} columns; the rest was not read',
  ),
  HEADER_MISSING: warning('找不到表头', 'No header row was found'),
  CELL_FORMULA: note(
    '单元格是公式，取了文件里存的结果',
    'The cell is a formula; its stored result was taken',
  ),
  CELL_FORMULA_EMPTY: error(
    '单元格是公式，文件里没有存结果；请用 Excel 打开重算后另存',
    'The cell is a formula without a stored result; open it in Excel, recalculate and save',
  ),
  CELL_ERROR: error('单元格是错误值 {value}', 'The cell holds the error {value}'),
  CELL_FILLED_DOWN: note(
    '单元格与上面的合并，取了合并格的值',
    'The cell is merged with those above and takes their value',
  ),
  CELL_TOO_LONG: error(
    '单元格超过 {limit} 个字，已截断',
    'The cell is longer than {limit} characters and was cut',
  ),
  ROW_TOTAL_SKIPPED: note(
    '“{word}”行，未作为地块读取',
    'A row of totals (“{word}”), not read as a plot',
  ),
  ROW_FOOTER_SKIPPED: note(
    '“{word}”是表尾说明，未作为地块读取',
    'A remark below the table (“{word}”), not read as a plot',
  ),
  ROW_HEADER_SKIPPED: note(
    '表头又出现了一次，未作为地块读取',
    'The header once more; not read as a plot',
  ),
  ROW_DELETED: note('在 DBF 中已标记删除，未读取', 'Marked as deleted in the DBF; not read'),
  ROW_UNEVEN: error(
    '这一行有 {found} 格，表头有 {expected} 格',
    'The row has {found} cells, the header {expected}',
  ),
  NUMBER_TOO_LONG: warning(
    '数字超过 15 位，末几位可能已丢失',
    'The number has more than 15 digits; the last ones may be lost',
  ),
} satisfies Record<string, IssueKind>

/** Shapes. */
export const ofShapes = {
  GEOMETRY_NULL: warning('没有图形', 'There is no shape'),
  GEOMETRY_NOT_AREA: warning(
    '图形是{type}，不是面，未读取',
    'The shape is {type} and not an area; it was not read',
  ),
  GEOMETRY_CURVED: error(
    '界线含圆弧或曲线，请先打断成折线',
    'The boundary holds arcs or curves; turn them into straight pieces first',
  ),
  GEOMETRY_DAMAGED: error('图形读不出：{reason}', 'The shape cannot be read: {reason}'),
  GEOMETRY_NOT_FINITE: error('坐标不是数', 'A coordinate is not a number'),
  VERTICES_TOO_MANY: error(
    '图形有 {count} 个点，最多 {limit} 个；请先抽稀',
    'The shape has {count} points, at most {limit} are taken; thin it out first',
  ),
  RING_TOO_SHORT: error(
    '第 {ring} 圈不足 3 个不同的点',
    'Ring {ring} has fewer than 3 different points',
  ),
  RING_OPEN: note(
    '第 {ring} 圈没有闭合，已连回起点',
    'Ring {ring} was not closed; it was led back to its start',
  ),
  HEIGHT_DROPPED: note(
    '图形带高程，只取平面坐标',
    'The shape has heights; only its plan was taken',
  ),
  SHAPES_AND_ROWS_DIFFER: error(
    'SHP 有 {shapes} 个图形，DBF 有 {rows} 行；多出的无法对应',
    'The SHP holds {shapes} shapes and the DBF {rows} rows; the surplus has no match',
  ),
  LINE_UNREADABLE: error('这一行看不懂：{text}', 'The line cannot be understood: {text}'),
  POINT_COUNT_DIFFERS: warning(
    '写的是 {stated} 个界址点，实有 {found} 个',
    '{stated} boundary points are stated, {found} are there',
  ),
  ARCS_STRAIGHTENED: note(
    '界线有 {count} 段圆弧（句柄 {handle}），按 5 毫米以内的弦读作折线',
    'The boundary has arcs, {count} of them (handle {handle}); they were read as chords within 5 mm',
  ),
  LINE_INSIDE: warning(
    '这个图形（句柄 {handle}）在第 {other} 个图形里面，已从那一个中扣除；如果只是空洞，请不导入这一行',
    'This shape (handle {handle}) lies inside shape {other} and was cut out of it; where it is only a hole, leave this row out',
  ),
  ENTITIES_SKIPPED: note(
    '图层 {name} 有未闭合的线或其他图元，未读取：{kinds}（句柄 {handles}）',
    'Layer {name} holds open lines or other entities that were not read: {kinds} (handles {handles})',
  ),
} satisfies Record<string, IssueKind>
