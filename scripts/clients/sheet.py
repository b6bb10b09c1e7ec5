"""The sheet that every program is given: two title rows, the header, the example row, four people, a blank row.

The people are invented; ID numbers use the unassigned area 119900. Each person brings something that programs stumble
over: a rare character (䶮, 㐂 with four bytes in GB18030, 𠮷 outside the basic plane), a dot inside a name, a month
that is stored as a number (1980.10), a real date, a postcode with a leading zero, an ID number with X.
"""

import datetime
import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "fixtures" / "clients"

NAME = "推荐汇总表"
TITLES = ["附件2", "大国工匠培育对象推荐汇总表"]
HEADER_ROW = len(TITLES) + 1

COMMON = {
    "ethnic": "汉族", "education": "大专", "political": "中共党员", "post": "班组长", "industry": "制造业",
    "title": "无", "grade": "高级技师", "employerKind": "公有制", "personKind": "一线产业工人",
    "migrantWorker": "否", "honours": "首都劳动奖章", "skillAwards": "北京大工匠",
    "expert1": "钱学勤，北方重工机械有限公司首席技师", "expert2": "赵文涛，东海船舶制造厂总工程师",
    "expert3": "李国栋，西南理工大学教授", "recommender": "北京市总工会", "contact": "王晓燕",
    "contactPhone": "010-62000001",
}

PEOPLE = [
    {
        "seq": "示例", "name": "张三", "sex": "男", "birthMonth": "1980.01", "employer": "XX公司",
        "reason": "（300字以内）", "reasonShort": "（30字以内）",
    },
    {
        **COMMON, "seq": 1, "name": "王䶮", "sex": "男", "birthMonth": 1980.10, "idNumber": "119900198010150117",
        "employer": "京北精密机床有限公司", "occupation": "车工", "workSince": datetime.date(1998, 7, 1),
        "shopfloorYears": 25, "honours": "首都劳动奖章（2019年）；北京市劳动模范",
        "skillAwards": "第七届全国职工职业技能大赛决赛车工第5名",
        "reason": "长期扎根一线，\n攻克“高精度主轴”加工难题, 节约\"成本\"。", "reasonShort": "一线攻关的带头人",
        "employerAddress": "北京市海淀区清河路1号", "postcode": "100085", "phone": 13900000021,
    },
    {
        **COMMON, "seq": 2, "name": "周㐂", "sex": "男", "birthMonth": datetime.date(1988, 6, 20),
        "idNumber": "11990019880620001X", "employer": "京北重型机械有限公司", "occupation": "焊工",
        "workSince": "2009.7", "shopfloorYears": 14, "reason": "攻克厚板焊接变形难题。", "reasonShort": "焊缝里的分寸",
        "employerAddress": "北京市石景山区古城路3号", "postcode": "100043", "phone": "13900000023",
    },
    {
        **COMMON, "seq": 3, "name": "吴 𠮷", "sex": "女", "birthMonth": "1979.12", "idNumber": "119900197912030427",
        "employer": "青城乳业有限公司", "occupation": "乳品加工工", "title": "高级工程师", "grade": "技师",
        "workSince": "1999.9", "shopfloorYears": "24",
        "honours": "内蒙古自治区劳动模范", "skillAwards": "无", "reason": "改进巴氏杀菌工艺。",
        "reasonShort": "守住一杯好奶", "expert1": "周明远，草原机械有限公司首席技师",
        "employerAddress": "内蒙古自治区呼和浩特市赛罕区大学路4号",
        "postcode": "010020", "phone": "13900000024", "recommender": "内蒙古自治区总工会", "contact": "白云",
        "contactPhone": "0471-6200004",
    },
    {
        **COMMON, "seq": 4, "name": "买买提·艾力", "sex": "男", "birthMonth": "1983.3", "ethnic": "维吾尔族",
        "idNumber": "119900198303050339", "employer": "天山纺织有限公司", "occupation": "纺织设备保全工",
        "workSince": "2003.3", "shopfloorYears": 20, "honours": "新疆维吾尔自治区劳动模范", "skillAwards": "无",
        "reason": "带出徒弟十二人。", "reasonShort": "经纬之间",
        "employerAddress": "新疆维吾尔自治区乌鲁木齐市天山区红山路5号", "postcode": "830002", "phone": "13900000025",
        "expert1": "孙立业，昆仑机械有限公司首席技师",
        "recommender": "新疆维吾尔自治区总工会", "contact": "古丽", "contactPhone": "0991-6200005",
    },
    {"seq": 5},
]


def fields():
    form = yaml.safe_load((ROOT / "rules/form/national-2024.yaml").read_text("utf-8"))
    return [(field["id"], field["header"]) for field in form["fields"]]


FIELDS = fields()


def column(field):
    """1-based column of a field."""
    return [name for name, _ in FIELDS].index(field) + 1


def row_of(name):
    """1-based row of a person."""
    return HEADER_ROW + 1 + [person.get("name") for person in PEOPLE].index(name)


def table():
    """The rows of the sheet from the first on; None is an empty cell."""
    rows = [[title] for title in TITLES]
    rows.append([header for _, header in FIELDS])
    rows.extend([person.get(field) for field, _ in FIELDS] for person in PEOPLE)
    return rows
