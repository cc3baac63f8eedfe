import { error, type IssueKind, note, warning } from './issueKind.ts'

/** What comparing the cells of a row with what a field can hold may find. */
export const ofValues = {
  VALUE_MISSING: error('{label}：没有值', '{label}: there is no value'),
  VALUE_UNFIT: error('{label}：“{value}”{why}', '{label}: “{value}” {why}'),
  NUMBER_UNREADABLE: error('{label}：“{value}”不是数{why}', '{label}: “{value}” is no number{why}'),
  NUMBER_DESTROYED: error(
    '{label}：“{value}”是被 Excel 改成科学记数的长号码，原号已丢失，请填回',
    '{label}: “{value}” is a long number that Excel turned into a power of ten; the digits are lost, fill them in again',
  ),
  DATE_INCOMPLETE: warning(
    '{label}：“{value}”只到年或月（2024.1 也可能是 10 月），未采用，请补全',
    '{label}: “{value}” states no day (2024.1 may also be October); it was not taken, complete it',
  ),
  DATE_UNREADABLE: error('{label}：“{value}”不是日期', '{label}: “{value}” is no date'),
  TEXT_CUT: warning(
    '{label}：正好 {bytes} 字节，达到 DBF 字段上限，可能被截断',
    '{label}: {bytes} bytes, as many as a DBF field holds; the text may be cut',
  ),
  CHOICE_UNKNOWN: error(
    '{label}：“{value}”不在可选范围，可在“列”一步指定它的含义',
    '{label}: “{value}” is none of the choices; say in the step “columns” what it stands for',
  ),
  CHOICE_GUESSED: warning(
    '{label}：“{value}”按“{taken}”采用；若不是这个意思，可在“列”一步指定它的含义',
    '{label}: “{value}” was taken for “{taken}”; if it means another, say so in the step “columns”',
  ),
  LAND_USE_SCHEME: error(
    '{label}：“{value}”是 {scheme} 的代码，本系统用 YDYH2023，数字相同含义不同；请指定对应的代码',
    '{label}: “{value}” is a code of {scheme}; here YDYH2023 is used and equal digits differ in meaning. Choose the matching code',
  ),
  CODE_MALFORMED: error(
    '编号“{value}”不合格式，应形如 350504-SY-0001；可在“列”一步选择另编新号',
    'The code “{value}” must look like 350504-SY-0001; in the step “columns” new codes can be asked for',
  ),
  AREA_CODE_MALFORMED: error(
    '编号“{value}”不合格式，应形如 {example}',
    'The code “{value}” must look like {example}',
  ),
  CODE_CADASTRAL: error(
    '“{value}”是宗地代码，不是低效用地的编号；一个地块可含多个宗地',
    '“{value}” is the code of a cadastral parcel and not of a plot, which may hold several',
  ),
  CODE_RENUMBERED: note(
    '编号“{value}”不合格式，入库时另编新号，原编号记入备注',
    'The code “{value}” is not of our form: a new one is given on accepting, the old one kept in the note',
  ),
  CODE_MISSING: note('没有编号，入库时按序编号', 'There is no code; the next one is given'),
  NAME_FROM_CODE: warning(
    '没有名称，暂用“{value}”',
    'There is no name; “{value}” stands in its place',
  ),
  PLACE_UNKNOWN: warning(
    '{label}：没有“{value}”，未采用',
    '{label}: there is no “{value}”; it was not taken',
  ),
  STAGE_NEEDS_CASE: warning(
    '阶段“{value}”要有盘活案件，先按“上图入库”入库，再开案件',
    'The stage “{value}” needs a case; the plot comes in as registered, open a case afterwards',
  ),
} satisfies Record<string, IssueKind>

/** What comparing the shape with the district, the area and other shapes may find. */
export const ofPlaces = {
  SHAPE_INVALID: error('图形无效：{reason}', 'The shape is not valid: {reason}'),
  SHAPE_MISSING: error(
    '没有图形，台账里也没有可更新的记录；新增要有界线',
    'There is no shape and no record to update; what is new needs a boundary',
  ),
  SHAPE_OUT_OF_SYSTEM: error(
    '坐标不在所选坐标系的范围内',
    'The coordinates lie outside of what the chosen system covers',
  ),
  SHAPE_TINY: error('图形不足 1 平方米', 'The shape is smaller than 1 m²'),
  OUTSIDE_DISTRICT: error('在洛江区范围以外', 'It lies outside the district'),
  BEYOND_OUTLINE: error(
    '超出区界 {metres} 米',
    'It leaves the outline of the district by {metres} m',
  ),
  BEYOND_SCHEMATIC: warning(
    '超出示意区界 {metres} 米；该界线是示意，精度约 {accuracy} 米，请核对',
    'It leaves the outline of the district by {metres} m; that outline is schematic, accurate to about {accuracy} m, so please check',
  ),
  AREA_DIFFERS: warning(
    '登记 {recorded} 平方米，图形 {computed} 平方米，相差 {percent}%',
    'Recorded are {recorded} m², the shape has {computed} m²: {percent} % apart',
  ),
  UNIT_SUSPECTED: error(
    '面积单位可能不对：{value} 像是{unit}（图形 {computed} 平方米）；请在“列”一步改单位',
    'The unit of the area may be wrong: {value} looks like {unit} (the shape has {computed} m²); change it in the step “columns”',
  ),
  AREA_MEASURED: note(
    '没有登记面积，取图形面积 {computed} 平方米',
    'There is no recorded area; the shape’s {computed} m² is taken',
  ),
} satisfies Record<string, IssueKind>

/** What comparing rows with each other and with the register may find. */
export const ofMatches = {
  CODE_DOUBLE: error(
    '编号 {value} 在文件里出现 {count} 次（第 {other} 行也是）',
    'The code {value} stands in the file {count} times (also in row {other})',
  ),
  CODE_RETIRED: error(
    '编号 {value} 属于已离开台账的地块，不能再用',
    'The code {value} belongs to a plot that has left the register and is not used again',
  ),
  CODE_ELSEWHERE: error(
    '编号 {value} 属于其他镇街的地块',
    'The code {value} belongs to a plot of another town',
  ),
  MATCHED_DOUBLE: error(
    '与第 {other} 行对应同一条记录 {value}',
    'Row {other} belongs to the same record, {value}',
  ),
  MATCHED_BY_OVERLAP: warning(
    '编号不同，但与 {value} 的范围重合 {percent}%，按它的变更处理',
    'Another code, but {percent} % of its outline is that of {value}: taken as a change of it',
  ),
  OVERLAPS_ROW: error(
    '与文件第 {other} 行重叠 {area} 平方米',
    'It lies over row {other} of the file by {area} m²',
  ),
  OVERLAPS_PLOT: error(
    '与台账地块 {value} 重叠 {area} 平方米',
    'It lies over the plot {value} by {area} m²',
  ),
  OVERLAPS_SAMPLE: warning(
    '与样例地块 {value} 重叠 {area} 平方米；入库时可一并移除样例',
    'It lies over the sample plot {value} by {area} m²; samples can be taken out on accepting',
  ),
  REPLACES_SAMPLE: note(
    '编号 {value} 现为样例地块，将被整条替换',
    'The code {value} is a sample now; all of it is replaced',
  ),
  SAMPLE_WITHOUT_SHAPE: error(
    '编号 {value} 现为样例地块，它的界线是虚构的；台账没有图形，不能顶替，请连同界线导入或不导入',
    'The code {value} is a sample now, whose outline is invented; this row has no shape to take its place. Bring the boundary along, or leave the row out',
  ),
  METHOD_BY_CASE: warning(
    '盘活方式已由案件确定，导入的“{value}”未采用',
    'The method is set by a case; “{value}” was not taken',
  ),
  DISTRICT_ONE: error(
    '区界只能有一个图形，文件里有 {count} 个',
    'The district has one outline; the file holds {count} shapes',
  ),
} satisfies Record<string, IssueKind>

/** Every finding of the check, with its weight and its sentence. */
export const checkIssues = { ...ofValues, ...ofPlaces, ...ofMatches } satisfies Record<
  string,
  IssueKind
>

export type CheckIssueCode = keyof typeof checkIssues
