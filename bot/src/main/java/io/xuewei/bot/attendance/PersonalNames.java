package io.xuewei.bot.attendance;

import java.util.regex.Pattern;

/// What looks like a person's name, what is a title behind one, and what names a unit.
final class PersonalNames {

  private static final String COMPOUND =
      "欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|东方|南宫|西门|宇文|长孙|轩辕|端木|独孤|百里|申屠|太史|闻人|澹台|赫连|呼延";

  private static final String SINGLE =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗方俞任袁柳"
          + "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧肖尹姚邵汪祁毛米戴宋庞熊纪舒屈项祝董梁"
          + "杜阮蓝闵季麻贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘解应宗丁宣邓郁单杭洪包诸左石崔吉龚程"
          + "邢裴陆荣翁荀惠曲封储靳段富巫焦巴牧谷车侯班仰秋仲伊宫宁仇栾甘厉武符刘景詹束龙叶司黎薄印白蒲邰赖卓蔺屠蒙池乔阴"
          + "闻党翟谭姬申冉雍桑桂牛边燕冀尚农温庄晏柴瞿阎习艾鱼容向古易廖耿匡国文寇广欧沃利师巩聂晁敖冷辛简饶曾沙养鞠丰关"
          + "相查荆红游竺盖岳帅缑亢况有琴商牟佘佟佴代覃揭付闫隋苟竹原逯库";

  private static final Pattern LIKE_A_NAME =
      Pattern.compile(
          "(?:(?:"
              + COMPOUND
              + ")\\p{IsHan}{1,2}|["
              + SINGLE
              + "]\\p{IsHan}{1,2})"
              + "|\\p{IsHan}{1,10}(?:[·•・‧]\\p{IsHan}{1,10})+");

  private static final Pattern SURNAME = Pattern.compile(COMPOUND + "|[" + SINGLE + "]");

  /// Behind a whole name or a surname.
  private static final String LONG_TITLES =
      "(?:副|总|老|党委|支部|党支部|党小组|第一|村|社区)?(?:书记|主任|同志|老师|部长|科长|处长|局长|组长|委员|院长|校长|园长|行长|厂长|所长|站长|镇长"
          + "|乡长|村长|县长|区长|市长|省长|厅长|股长|班长|队长|连长|排长|店长|馆长|台长|董事长|秘书长|会长|社长|支书|经理|总监|主管|主席|主编"
          + "|教授|讲师|医生|大夫|护士|律师|法官|会计|出纳|师傅|先生|女士|小姐|警官|干事|秘书|专员|助理|工程师|教练|老板|代表|党员)";

  /// Only behind a surname: `李总`, since 李建工 is a name.
  private static final String SHORT_TITLES = "[总工局处科哥姐叔姨伯爷导校院队所]";

  private static final Pattern TITLE = Pattern.compile(LONG_TITLES + "+");

  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?<behind>"
              + COMPOUND
              + "|["
              + SINGLE
              + "])(?:"
              + LONG_TITLES
              + "+|"
              + SHORT_TITLES
              + "|某某?)"
              + "|[老小大阿](?<before>["
              + SINGLE
              + "])");

  private static final Pattern UNIT =
      Pattern.compile(
          ".*[组科部处局队村室办站院所厂校店镇乡县区市街班会委行岗库段楼栋层园连营团系级届]"
              + "|.*(支部|中心|公司|社区|集团|街道|机关|党员|积极分子|对象|同志|发展|预备|正式|老干|退休|离休|实习|新人)"
              + "|财务|人事|行政|工会|后勤|安保|保安|保洁|宣传|组织|纪检|采购|销售|技术|生产|质检|仓储|物流|客服|法务|审计|信息|业务|团委|妇联|网格员?"
              + "|"
              + LONG_TITLES
              + "|[\\p{IsLatin}\\d._#+-]+|男|女|党|群众|本人|我");

  /// Says that the entry is about somebody else than whose name stands there.
  private static final Pattern RELATION =
      Pattern.compile(
          ".*(爸|妈|父亲|母亲|父女|母女|家长|爷爷|奶奶|外公|外婆|家属|爱人|丈夫|妻子|老公|老婆|儿子|女儿|徒弟|的|代|替|帮"
              + "|联系人|介绍人|批准人|审批人|证明人|负责人|同事|朋友).*");

  /// Longer than any name or unit with a title.
  private static final int LONGEST = 40;

  private PersonalNames() {}

  static boolean isLikely(String folded) {
    return folded.length() <= LONGEST
        && LIKE_A_NAME.matcher(folded).matches()
        && !UNIT.matcher(folded).matches();
  }

  static boolean isUnit(String folded) {
    return folded.length() <= LONGEST && UNIT.matcher(folded).matches() && !isRelation(folded);
  }

  static boolean isRelation(String folded) {
    return RELATION.matcher(folded).matches();
  }

  static boolean isTitle(String folded) {
    return folded.length() <= LONGEST && TITLE.matcher(folded).matches();
  }

  static boolean isSurname(String folded) {
    return SURNAME.matcher(folded).matches();
  }

  /// The surname in `王书记`, `李总`, `小李`; empty when it is another form of words.
  static String surnameAddressed(String folded) {
    var matcher = ADDRESSED.matcher(folded);
    if (!matcher.matches()) {
      return "";
    }
    String behind = matcher.group("behind");
    return behind == null ? matcher.group("before") : behind;
  }
}
