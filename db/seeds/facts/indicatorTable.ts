/**
 * The 98 figures of the two articles. A line starting with # sets place, year, kind and source for
 * the lines below it; the columns are code, name, English name, value (empty where only an outcome
 * is stated), unit, measure, bound (empty for exact), group and note.
 */
export const indicatorTable = `
# 350504002000 2024 TARGET S1
I001|地方级税收增长|growth of local-level tax|5|%|GROWTH
I002|规模以上工业产值增长|growth of output of industry above designated size|3|%|GROWTH
I003|固定资产投资|fixed-asset investment|||GROWTH|||来源称持平，未给数值
I004|限上批零住餐增长|growth of wholesale, retail, lodging and catering above limit|5|%|GROWTH
# 350504002000 2024 STOCK S1
I005|低效用地宗数|number of low-efficiency plots to be revitalized|143|宗|LEVEL
# 350504000000 2022 ESTIMATED S2
I006|地区生产总值|GDP|355|亿元|LEVEL|||2022 年各项为年末前的预计数
I007|地区生产总值增长|GDP growth|4|%|GROWTH
I008|一般公共预算总收入|total general public budget revenue|27.2|亿元|LEVEL
I009|一般公共预算总收入增长|growth of total general public budget revenue|8|%|GROWTH
I010|一般公共预算收入|general public budget revenue|16.38|亿元|LEVEL
I011|一般公共预算收入增长|growth of general public budget revenue|9|%|GROWTH
I012|新增谋划项目|new planned projects|70|个|LEVEL||projects
I013|开工项目|projects started|45|个|LEVEL||projects
I014|竣工项目|projects completed|35|个|LEVEL||projects
I015|在建重点项目完成投资|investment completed, key projects under construction|109|亿元|LEVEL||projects
I016|完成年度投资计划的比率|share of annual investment plan completed|102|%|RATIO||projects
I017|全社会固定资产投资增长|growth of total fixed-asset investment|10|%|GROWTH
I018|累计签约合同项目|contract projects signed (cumulative)|136|个|LEVEL||promotion
I019|签约合同项目总投资|total investment of contract projects|747.3|亿元|LEVEL||promotion
I020|签约项目数完成年度目标|contract projects: share of annual target|113.3|%|RATIO||promotion
I021|签约总投资完成年度目标|contract investment: share of annual target|124.6|%|RATIO||promotion
I022|20亿元以上项目|contract projects of 2 billion yuan and above|9|个|LEVEL||promotion
I023|20亿元以上项目总投资|total investment of contract projects of 2 billion yuan and above|276|亿元|LEVEL||promotion
I024|履约落地项目|contract projects fulfilled and landed|128|个|LEVEL||promotion
I025|(签约项目中)开工项目|contract projects started|97|个|LEVEL||promotion|来源行文中属于已签约的 136 个项目
I026|履约率|fulfilment rate|||RATIO||promotion|来源称创历年新高，未给数值
I027|开工率|start rate|||RATIO||promotion|来源称创历年新高，未给数值
I028|技改项目完成投资|technical-upgrade investment|19.5|亿元|LEVEL
I029|技改项目完成投资增长|growth of technical-upgrade investment|32.5|%|GROWTH
I030|新增国家级、省级专精特新“小巨人”企业|new little-giant enterprises|10|家|LEVEL
I031|福建省工业龙头企业(新增)|provincial leading industrial enterprises (new)|5|家|LEVEL
I032|入选市级上市挂牌后备企业|city-level listing candidates|14|家|LEVEL
I033|省级数字经济项目|provincial digital economy projects|28|个|LEVEL
I034|省级数字经济项目累计完成投资|cumulative investment in provincial digital economy projects|50|亿元|LEVEL|MORE_THAN
I035|“四个一批”项目完成投资|"four batches" project investment|11.5|亿元|LEVEL||parks
I036|新增建筑业企业|new construction enterprises|12|家|LEVEL
I037|建筑业总产值|construction output|285.6|亿元|LEVEL
I038|社会消费品零售总额增长|growth of retail sales|10|%|GROWTH
I039|全年旅游收入|tourism revenue|21.8|亿元|LEVEL
I040|农林牧渔业总产值|output of agriculture, forestry, animal husbandry and fishery|10.9|亿元|LEVEL
I041|农林牧渔业总产值增长|growth of output of agriculture, forestry, animal husbandry and fishery|5|%|GROWTH
I042|策划生成项目(城乡建设)|planned-and-generated projects|156|个|LEVEL||projects
I043|策划生成项目总投资|total investment of planned-and-generated projects|268.7|亿元|LEVEL||projects
I044|(策划生成项目)开工建设|planned-and-generated projects started|120|个|LEVEL||projects
I045|(策划生成项目)完成投资|investment completed in planned-and-generated projects|44.6|亿元|LEVEL||projects
I046|乡村振兴省市区级试点示范村|rural revitalization pilot villages|19|个|LEVEL
I047|市级示范线路|city-level demonstration routes|4|条|LEVEL
I048|“碧水清源”投入|spent on clear-water projects|5000|万元|LEVEL|MORE_THAN
I049|“碧水清源”项目|clear-water projects|6|个|LEVEL
I050|农村生活污水治理项目|rural sewage projects|6|个|LEVEL
I051|村庄生活污水提升治理|villages with improved sewage treatment|20|个|LEVEL
I052|主要流域和小流域水质优良比例|share of good water quality|100|%|RATIO
I053|治理水土流失|soil erosion treated|9930|亩|LEVEL
I054|社会面清零用时|days to zero cases in society|10|天|LEVEL
I055|集中隔离点清零用时|days to zero cases in quarantine sites|14|天|LEVEL
I056|年度民生实事|annual livelihood tasks|66|件|LEVEL
I057|民生实事完成率|completion rate of livelihood tasks|100|%|RATIO
I058|全年民生支出|livelihood spending|13.5|亿元|LEVEL
I059|民生支出占一般公共预算支出|share of livelihood spending in general public budget spending|70|%|RATIO|AT_LEAST||来源称七成以上
I060|教育项目投入|spent on education projects|2.5|亿元|LEVEL
I061|教育项目|education projects|21|个|LEVEL
I062|可新增学位|school places to be added|2700|个|LEVEL
I063|养老服务站和长者食堂投入|spent on elderly service stations and canteens|204|万元|LEVEL
I064|新建农村居家养老服务站|new rural home-care stations|8|个|LEVEL
I065|长者食堂(新建)|new canteens for the elderly|3|个|LEVEL
I066|市场主体总量增长|growth of market entities|8.6|%|GROWTH
I067|获得增产增效专项贷企业|enterprises given the special loan|69|家|LEVEL
I068|增产增效专项贷|special loan|3.4|亿元|LEVEL
I069|外贸出口|exports|80|亿元|LEVEL
I070|外贸出口增长|export growth|10.6|%|GROWTH
# 350504000000 2023 TARGET S2
I071|地区生产总值增长|GDP growth|7|%|GROWTH
I072|农林牧渔业总产值增长|growth of agriculture output|5|%|GROWTH
I073|工业增加值增长|growth of industrial value added|7|%|GROWTH
I074|第三产业增加值增长|growth of tertiary value added|7.5|%|GROWTH
I075|一般公共预算总收入增长|growth of total general public budget revenue|8|%|GROWTH
I076|一般公共预算收入增长|growth of general public budget revenue|9|%|GROWTH
I077|实际利用外资(验资口径)|foreign capital used (verified basis)|2500|万美元|LEVEL
I078|出口商品总值增长|export growth|10|%|GROWTH
I079|全社会固定资产投资增长|growth of fixed-asset investment|10|%|GROWTH
I080|社会消费品零售总额增长|growth of retail sales|10|%|GROWTH
I081|居民人均可支配收入增长|growth of disposable income per head|||GROWTH|||来源称与经济增长基本同步，未给数值
I082|节能减排任务|energy saving and emission reduction|||LEVEL|||来源称完成，未给数值
I083|新增国家级、省级专精特新“小巨人”企业|new little-giant enterprises|6|家|LEVEL
I084|新增高成长型高新技术企业及市级科创上市(挂牌)后备企业|new high-growth high-tech firms and listing candidates|15|家|LEVEL
I085|规上工业企业研发经费投入增长|growth of R&D spending|20|%|GROWTH
I086|新增国家高新技术企业|new national high-tech enterprises|18|家|LEVEL
I087|“城市更新、新区拓展、聚城畅通”项目|urban renewal, extension and connectivity projects|120|个|LEVEL||projects
I088|“城市更新、新区拓展、聚城畅通”项目总投资|total investment of urban renewal, extension and connectivity projects|305|亿元|LEVEL||projects
I089|高标准农田(新建、改造)|high-standard farmland|3200|亩|LEVEL
I090|粮食播种面积|grain sown area|2.83|万亩|LEVEL
I091|粮食总产量|grain output|1.16|万吨|LEVEL
I092|巩固脱贫成果项目|projects consolidating poverty alleviation|51|个|LEVEL
I093|乡村振兴建设项目|rural revitalization projects|99|个|LEVEL
I094|乡村振兴建设项目总投资|total investment of rural revitalization projects|38|亿元|LEVEL
I095|乡村振兴建设项目年度计划投资|planned investment of rural revitalization projects for the year|6|亿元|LEVEL
I096|教育等项目|education and other projects|12|个|LEVEL
I097|新增学位|school places to be added|810|个|LEVEL
I098|“综治+”治理中心|governance centers|20|个|LEVEL
`
