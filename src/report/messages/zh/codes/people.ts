import type { CodeTexts } from '../../codes.js';

/** 姓名、身份证号、电话、邮编、年月、年限、规范用词。 */
export const texts: CodeTexts = {
  'id-number.numeric': {
    title: '身份证号以数字保存',
    about:
      '表格软件对数字只保留前15位，18位号码存成数字，后几位就变成0或别的数，而且校验码仍可能碰巧正确。所以数字格式的号码一律不采信。',
  },
  'id-number.scientific': {
    title: '身份证号成了科学计数',
    about: '写成“1.1E+17”一类的号码只剩前几位，后面的已经丢失，不可能还原。',
  },
  'id-number.precision-lost': {
    title: '身份证号末位失真',
    about: '末尾全是0而校验码不对，是曾以数字格式保存的痕迹；再改成文本也已经晚了。',
  },
  'id-number.characters': {
    title: '身份证号里有别的字符',
    about: '去掉空格、连字符等以后，还有数字和末位X以外的字符，不能确定号码是什么。',
  },
  'id-number.length': {
    title: '身份证号位数不对',
    about: '公民身份号码是18位（GB 11643），多一位少一位都不是有效的号码。',
  },
  'id-number.fifteen-digits': {
    title: '15位旧身份证号',
    about: '第一代居民身份证的15位号码已经停用。换算出的18位号码只供参考，换领时可能另有更正。',
  },
  'id-number.date': {
    title: '身份证号里的日期不存在',
    about: '第7至14位是出生日期，这里的月份或日子不存在，号码一定有错。',
  },
  'id-number.checksum': {
    title: '身份证号校验码不符',
    about: '末位是由前17位算出的校验码（GB 11643），不符就至少有一位写错。程序不猜是哪一位，也不改号码。',
  },
  'id-number.prefix': {
    title: '身份证号的省份代码不对',
    about: '前两位是发证时的省级行政区代码，没有这样的代码，号码一定有错。',
  },
  'id-number.other-document': {
    title: '不是居民身份证号',
    about: '写的像护照、军官证等其他证件的号码。表样这一栏要填的是身份证号。',
  },
  'id-number.looks-like-phone': {
    title: '身份证号栏填了手机号',
    about: '多半是整行或几栏错开了一列，其他栏目也可能错位。',
  },
  'id-number.label': {
    title: '号码前有说明文字',
    about: '去掉“身份证：”一类的字样后，号码完整，已照此读取。',
    todo: '不用处理；报送前最好只留号码。',
  },
  'id-number.check-character': {
    title: '末位的符号读作X',
    about: '末位用了×、Х 等形状相近的符号代替字母X，校验码正确，已照X读取。',
  },
  'id-number.foreigner': {
    title: '外国人永久居留身份证',
    about: '号码是外国人永久居留身份证的。要求具有中国国籍的评选，持证人不符合条件。',
  },
  'id-number.hmt-resident': {
    title: '港澳台居民居住证',
    about: '号码是港澳台居民居住证的。持证人是中国公民，国籍条件视为满足。',
    todo: '不用处理；请备好居住证供核对。',
  },
  'name.placeholder': {
    title: '不是真实姓名',
    about: '写的是“某某”、表样里的示例姓名一类，不是人名，也就无法判断是谁。',
  },
  'name.missing-glyph': {
    title: '姓名缺字',
    about: '姓名里有空缺或代用的符号，多半是生僻字没有显示或没有保存下来。公示和证书都要用准确的姓名。',
  },
  'name.several': {
    title: '一格里写了几个人',
    about: '姓名一栏里有两个姓名，身份证号等各栏只能是一个人的，所以分不清这一行是谁的。',
    todo: '请一行只填一位人选。',
  },
  'name.length': {
    title: '姓名字数异常',
    about: '只有一个字的，可能没有填全，须核实；字数过多的，可能写了几个人或带了别的文字。',
    todo: '请对照身份证核对；一行只填一位人选。',
  },
  'name.suffix': {
    title: '姓名带了称呼',
    about: '姓名后面有“同志”“师傅”一类的称呼，与证件上的姓名不一致。',
  },
  'name.odd-characters': {
    title: '姓名里有别的字符',
    about: '姓名里有字母、数字或括号等。确属本名的不必改，否则应移到相应的栏目。',
  },
  'name.dot': {
    title: '间隔号已统一',
    about: '少数民族姓名中的间隔号有多种写法，统一以后才能比对是不是同一个人。',
    todo: '不用处理。',
  },
  'phone.invalid': {
    title: '电话不完整',
    about: '既不是11位手机号，也不是带区号的固定电话，评审时联系不上人。',
  },
  'phone.scientific': {
    title: '电话成了科学计数',
    about: '号码以数字格式保存，只剩前几位，后面的已经丢失。',
  },
  'phone.lost-zero': {
    title: '区号丢了开头的0',
    about: '以数字格式保存的固定电话会丢掉区号开头的0；补0后像是完整的号码，但不能确定。',
  },
  'phone.placeholder': {
    title: '占位的号码',
    about: '像 13800000000 这样的号码多半是凑数的，不是真实电话。',
  },
  'phone.looks-like-id': {
    title: '电话栏填了身份证号',
    about: '多半是整行或几栏错开了一列，其他栏目也可能错位。',
  },
  'phone.remark': {
    title: '电话带了别的文字',
    about: '号码前后有姓名、备注等，已经去掉，只留号码。',
  },
  'phone.several': {
    title: '一格有几个号码',
    about: '一格里写了不止一个号码，都有效，都保留。',
    todo: '不影响结论；最好只留一个常用的号码。',
  },
  'phone.landline': {
    title: '本人电话是固定电话',
    about: '推荐对象的联系电话是固定电话，评审期间可能联系不上本人。',
  },
  'phone.same-as-contact': {
    title: '本人与联系人电话相同',
    about: '推荐对象和推荐单位联系人填了同一个号码，可能有一处填错。',
  },
  'phone.shared': {
    title: '几位人选同一个电话',
    about: '几位人选的联系电话相同，可能都填成了经办人的，或者复制行时没有改。',
  },
  'postcode.invalid': {
    title: '邮编不是6位',
    about: '邮政编码是6位数字。',
  },
  'postcode.lost-zero': {
    title: '邮编可能丢了开头的0',
    about: '以数字格式保存的邮编会丢掉开头的0；单位地址看不出在哪个省，不能确定是不是这样。',
  },
  'postcode.zero-restored': {
    title: '已补上邮编开头的0',
    about: '邮编少一位，补0后正好与单位地址所在的省相符，已补上。',
    todo: '请核对；最好把这一列设为文本格式。',
  },
  'postcode.placeholder': {
    title: '占位的邮编',
    about: '像 000000 这样的邮编多半是凑数的。',
  },
  'postcode.other-province': {
    title: '邮编与地址不在一个省',
    about: '按邮编的前两位与单位地址对照，两处不在同一个省，可能有一处填错。',
  },
  'year-month.unreadable': {
    title: '年月无法识别',
    about: '不像年月的任何一种常见写法，出生年月、工作时间因此不可知。',
  },
  'year-month.bad-month': {
    title: '月份不存在',
    about: '月份不在1至12之间。',
  },
  'year-month.unclear-digits': {
    title: '五位数字分不清',
    about: '五位数字可能是漏了点的年月（19806），也可能是表格软件的日期序号（29373），两种读法差别很大。',
  },
  'year-month.unclear-century': {
    title: '两位年份分不清',
    about: '只写两位的年份可能是19××年，也可能是20××年。',
  },
  'year-month.lost-zero': {
    title: '10月可能变成1月',
    about: '“1980.10”按数字保存就成了“1980.1”，从表里分不清是1月还是10月，又没有身份证号可以对照。',
  },
  'year-month.no-month': {
    title: '只有年份',
    about: '没有月份，年龄、年限正在临界时就定不下来。',
  },
  'year-month.settled-by-id': {
    title: '月份按身份证号读',
    about: '“1980.1”一类的写法可能是1月或10月，身份证号里的出生日期能够确定，已照此读取。',
  },
  'year-month.repaired': {
    title: '年月写法已统一',
    about: '“1980年6月”“1980-06”一类写法的意思是确定的，统一为表样的“年.月”写法。',
    todo: '不用处理；最好照改后的写法填写。',
  },
  'birth-month.differs-from-id': {
    title: '出生年月与身份证号不一致',
    about: '两处只要有一处错，年龄就会算错。程序不知道哪一处对，所以都不改。',
  },
  'birth-month.differs-from-age': {
    title: '出生年月与旁边的年龄对不上',
    about:
      '“1978年3月（46岁）”这样的写法，年龄在基准日前后几年里的某一天说得通的，只读年月；哪一天都说不通的，一定有一处填错。与有效的身份证号一致的年月照用，只提示。',
  },
  'birth-month.future': {
    title: '出生时间在未来',
    about: '出生时间晚于核对所依据的日期，不可能。',
  },
  'birth-month.implausible': {
    title: '年龄不合常理',
    about: '按出生时间，年龄过大，或还没有到可以工作的年龄。',
  },
  'work-since.future': {
    title: '参加工作时间在未来',
    about: '参加工作时间晚于核对所依据的日期，不可能。',
  },
  'work-since.before-birth': {
    title: '参加工作早于出生',
    about: '参加工作时间早于出生时间，一定有一处填错。',
  },
  'work-since.too-young': {
    title: '参加工作时年龄过小',
    about: '按出生时间推算，参加工作时还是儿童，一定有一处填错。',
  },
  'work-since.young': {
    title: '参加工作时未到法定年龄',
    about: '参加工作时还没有到法定的最低工作年龄。学徒、文艺、体育等情形确有可能，所以只请核实。',
  },
  'years.vague': {
    title: '没有写明年数',
    about: '“多年”“长期”看不出够不够年限要求。',
  },
  'years.other-time': {
    title: '写的是工龄等其他年限',
    about: '年限要求的是在一线生产现场的工作经历；工龄、参加工作以来的时间不一定都在现场。',
  },
  'years.looks-like-year': {
    title: '像是年份',
    about: '这一栏要填年数，写的却像起始年份。',
  },
  'years.zero': {
    title: '年限为0',
    about: '0可能是确实没有一线经历，也可能是表格软件自动填的，不能据此判不符合。',
  },
  'years.too-many': {
    title: '年数过大',
    about: '年数超过一个人可能工作的年数，一定填错了。',
  },
  'years.reversed': {
    title: '起止颠倒',
    about: '结束时间早于开始时间，或上限小于下限。',
  },
  'years.open-end': {
    title: '没有写到何时',
    about: '“2004.9-”可能是至今，也可能漏写了截止时间，不能替填表人补上。',
  },
  'years.overlap': {
    title: '几段时间不能相加',
    about:
      '“1998.7-2001.6，2015.3至今”这样几段分开、按先后写的，加起来算；有重叠的，同一段时间会算两次，要问清楚。',
  },
  'years.disagree': {
    title: '年数与起止时间对不上',
    about:
      '“15年（2003-2018）”这样两样都写的，说得通才照读；写的年数比起止时间少一年以上，或按年头算也超过的，一定有一处填错。',
  },
  'years.unreadable': {
    title: '年限无法识别',
    about: '看不出是多少年，年限条件因此待核实。',
  },
  'years.date-cell': {
    title: '年限变成了日期',
    about: '表格软件把“10-3”一类的输入自动改成了日期，原来填的是什么已不可知。',
  },
  'years.since-future': {
    title: '起始时间在未来',
    about: '写的起始时间晚于核对所依据的日期，不可能。',
  },
  'years.until-future': {
    title: '截止时间在未来',
    about: '写的截止时间晚于核对所依据的日期，到那时的年限还没有发生。',
  },
  'years.impossible': {
    title: '年限比参加工作以来还长',
    about: '现场工作年限不可能超过从参加工作到基准日的时间，按年头算也超过的，一定有一处填错。',
  },
  'years.too-young': {
    title: '按年限推算，开始工作时年龄过小',
    about: '没有写参加工作时间时，用出生时间和年限倒推；推出来还是儿童，一定有一处填错。',
  },
  'years.young': {
    title: '按年限推算，开始工作时未到法定年龄',
    about: '没有写参加工作时间时，用出生时间和年限倒推，开始工作时还没有到法定的最低工作年龄，须核实。',
  },
  'years.rounded-up': {
    title: '年限比参加工作以来略长',
    about:
      '有人四舍五入，有人按年头算（2010年到2025年算16年），填的年数会比实际满的年数多一点；按实际满的年数到所填年数判断，跨在门槛两边的待核实。',
  },
  'years.bounds': {
    title: '年数只有上下限',
    about: '“10年以上”“10+”没有写确切年数，按字面取上下限判断；上下限都够（或都不够）的，结论不受影响。',
    todo: '最好填写确切年数。',
  },
  'years.near': {
    title: '“近若干年”',
    about: '“近5年”按差不到一年理解，这是程序的假定，所以说明一下。',
  },
  'years.about': {
    title: '约数',
    about: '“约10年”“10年左右”按上下各留余地理解，这是程序的假定，所以说明一下。',
  },
  'years.span': {
    title: '由起止时间折算',
    about: '写的是起止时间，折算成年数；没有写月份的，只能算出上下限。',
    todo: '最好填写确切年数。',
  },
  'years.shown': {
    title: '显示的年数与存的不同',
    about: '单元格格式会把4.6显示为5；看到的和存的都可能是真的，按两者之间判断，跨在门槛两边的待核实。',
    todo: '请按实际重新填写年数。',
  },
  'years.since': {
    title: '由起始时间推算',
    about: '写的是“从某时起”，算到核对所依据的日期，并假定没有中断。',
  },
  'years.repaired': {
    title: '年限写法已统一',
    about: '“10年”“十年”的意思是确定的，统一为数字。',
    todo: '不用处理。',
  },
  'term.unknown': {
    title: '不认得的填法',
    about: '这一栏有固定的填法，写的内容不在其中，也看不出是哪一种。',
  },
  'term.ambiguous': {
    title: '填法含义不明',
    about: '写的内容可能对应几种规范填法，不能替填表人选。',
  },
  'term.repaired': {
    title: '填法已统一',
    about: '简称、俗称（例如“团员”）的意思是确定的，统一为规范写法。',
    todo: '不用处理；最好照改后的写法填写。',
  },
  'term.kept': {
    title: '按所属层次理解',
    about: '写的内容比规范填法更细，按它所属的层次理解，原文不改。',
    todo: '理解对的，不用处理；不对的，请改用规范写法。',
  },
  'term.outside-list': {
    title: '不在常用词表中',
    about: '这一栏没有官方的封闭词表，写的内容不在常用的填法中，照原样保留。',
    todo: '没有写错的，不用处理。',
  },
  'term.unlisted': {
    title: '国家标准以外的名称',
    about: '例如身份证上的“穿青人”，不在国家标准的名称之内，但证件上确有，予以接受。',
    todo: '与身份证一致的，不用处理。',
  },
  'term.unexpected': {
    title: '少见的填法',
    about: '写法有效，但在以一线职工为对象的推荐中少见，可能选错了。',
  },
  'industry.suggested': {
    title: '行业不是门类名称',
    about: '行业一栏没有写国家标准（GB/T 4754）的门类名称，按字面给出可能的门类，只供参考。',
    todo: '不影响结论；需要统一时，可改填所列的门类名称。',
  },
  'sex.differs-from-id': {
    title: '性别与身份证号不一致',
    about: '身份证号第17位单数为男、双数为女，与性别一栏不同，一定有一处填错。',
  },
  'political.league-age': {
    title: '超过团龄的共青团员',
    about: '按团章，过了规定的年龄又没有担任团内职务的，应当离团，不再是团员。',
  },
};
