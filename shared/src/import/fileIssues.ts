import { error, type IssueKind, note, warning } from './issueKind.ts'

/** What can be wrong with a file as such, before anything is compared with the register. */
export const ofFiles = {
  FILE_EMPTY: error('文件是空的', 'The file is empty'),
  FILE_TOO_LARGE: error(
    '文件超过 {limitMb} MB，未读取',
    'The file is larger than {limitMb} MB and was not read',
  ),
  FORMAT_UNKNOWN: error(
    '认不出这是什么格式；可读 shp（zip 或散文件）、GeoJSON、GeoPackage、界址点 txt、xlsx、csv、KML/KMZ、DXF',
    'The format is not known; shapefile (zipped or loose), GeoJSON, GeoPackage, boundary-point txt, xlsx, csv, KML/KMZ and DXF can be read',
  ),
  FORMAT_OLD_EXCEL: error(
    '旧版 xls 或 et 工作簿不能读，请另存为 xlsx',
    'An old xls or et workbook cannot be read; save it as xlsx',
  ),
  EXTENSION_WRONG: warning(
    '扩展名是 {extension}，内容其实是 {format}，已按内容读取',
    'The name ends in {extension} but the content is {format}; it was read as that',
  ),
  FORMAT_OPEN_DOCUMENT: error(
    '这是 OpenDocument 文件（.ods 等），请用 LibreOffice 或 WPS 另存为 .xlsx',
    'This is an OpenDocument file (.ods and the like); save it as .xlsx with LibreOffice',
  ),
  FILE_DAMAGED: error(
    '文件损坏，读不下去：{reason}',
    'The file is damaged and cannot be read on: {reason}',
  ),
  FILE_TRUNCATED: error(
    '文件不完整：应有 {expected} 字节，只有 {found} 字节',
    'The file is cut short: {expected} bytes expected, {found} found',
  ),
  PART_MISSING: error('缺少同名的 {part}', 'The {part} of the same name is missing'),
  FILE_IGNORED: note('与台账无关，未读取', 'Nothing to read in it; left aside'),
  AREAS_MISSING: error('图上没有闭合的多段线', 'The drawing has no closed polylines'),
  ROWS_MISSING: warning('没有读到任何记录', 'No record was found in it'),
  READING_TOO_LONG: error(
    '读取超过 {minutes} 分钟，已停止',
    'Reading took more than {minutes} minutes and was stopped',
  ),
  READING_TOO_MUCH_MEMORY: error(
    '读取要用的内存超过 {limitMb} MB，已停止；请分成几个文件',
    'Reading needs more than {limitMb} MB of memory and was stopped; split the file',
  ),
  ROWS_TOO_MANY: error(
    '超过 {limit} 行，后面的未读取',
    'More than {limit} rows; the rest was not read',
  ),
  ISSUES_TOO_MANY: warning(
    '同类问题超过 {limit} 个，其余不再一一列出',
    'More than {limit} issues of one kind; the others are not listed',
  ),
} satisfies Record<string, IssueKind>

/** What an archive can hold that is not unpacked. */
export const ofArchives = {
  ARCHIVE_BOMB: error(
    '压缩包展开后过大（限 {limitMb} MB、{limitRatio} 倍），未展开',
    'Unpacked, the archive is too large (limits: {limitMb} MB, {limitRatio} times); not unpacked',
  ),
  ARCHIVE_TOO_MANY: error(
    '压缩包内文件超过 {limit} 个，未展开',
    'The archive holds more than {limit} files; not unpacked',
  ),
  ARCHIVE_PATH: error(
    '压缩包内的路径 {path} 指向包外，未展开',
    'The path {path} leads out of the archive; not unpacked',
  ),
  ARCHIVE_NESTED: error(
    '压缩包里还有压缩包 {path}，请先解开',
    'The archive holds another archive, {path}; unpack it first',
  ),
  ARCHIVE_LOCKED: error(
    '{path} 加了密码，请先解开',
    '{path} is locked with a password; unpack it first',
  ),
  XML_ENTITIES: error(
    'XML 里声明了实体（DOCTYPE），为安全起见不读取',
    'The XML declares entities (DOCTYPE) and is not read, for safety',
  ),
} satisfies Record<string, IssueKind>

/** Coordinate systems as the file states them. */
export const ofSystems = {
  CRS_REFUSED: error(
    '坐标系是{system}：转到 2000 国家大地坐标系要用保密参数，本系统不保存也不估算；请先由测绘部门转换',
    'The coordinate system is {system}: converting it to CGCS2000 needs classified parameters, which are neither kept nor estimated here; have the surveyors convert it first',
  ),
  CRS_UNKNOWN: warning(
    '认不出坐标系“{system}”，请指定',
    'The coordinate system “{system}” is not known; choose one',
  ),
  CRS_MISSING: warning(
    '文件没有说明坐标系，请指定',
    'The file states no coordinate system; choose one',
  ),
  CRS_BY_PARAMETERS: note(
    '坐标系“{system}”没有 EPSG 号，按参数认作 EPSG:{epsg}',
    'The coordinate system “{system}” has no EPSG code; by its parameters EPSG:{epsg}',
  ),
  ZONE_PREFIX_DIFFERS: error(
    '带号写的是 {zone}，东坐标的前缀却是 {prefix}',
    'Zone {zone} is stated, but eastings begin with {prefix}',
  ),
  AXES_SWAPPED: warning(
    '南北与东西坐标写反了，已对调',
    'Northings and eastings stand the wrong way round; they were swapped',
  ),
} satisfies Record<string, IssueKind>
