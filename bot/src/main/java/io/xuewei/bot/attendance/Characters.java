package io.xuewei.bot.attendance;

import java.text.Normalizer;
import java.util.Locale;

/// One form for characters that are typed in several: width, case, and traditional characters.
///
/// The table holds only pairs that are one character in names: `張` is `张`. It leaves out what
/// simplified texts have made one but names tell apart: 乾 and 干, 後 and 后, 於 and 于, 範 and 范, 餘 and
/// 余.
final class Characters {

  /// Each traditional character with the simplified one behind it.
  private static final String PAIRS =
      "張张陳陈劉刘楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩馮冯鄧邓蕭萧呂吕蘇苏盧卢蔣蒋賈贾"
          + "葉叶閻阎鄒邹陸陆龍龙萬万賀贺顧顾賴赖龔龚嚴严歐欧湯汤錢钱齊齐龐庞藍蓝關关賓宾盤盘顏颜駱骆"
          + "聶聂莊庄練练饒饶衛卫華华偉伟國国東东軍军麗丽紅红強强寧宁愛爱貴贵蘭兰鳳凤鳴鸣飛飞勝胜順顺"
          + "豐丰廣广慶庆興兴業业義义譽誉輝辉煥焕燦灿環环瓊琼瑩莹瑤瑶瑪玛寶宝賢贤學学習习靈灵靜静潔洁"
          + "濤涛漢汉滿满澤泽鴻鸿鵬鹏鶯莺鶴鹤齡龄禮礼遠远達达運运進进連连選选邁迈鄉乡鄰邻鋒锋鋼钢錦锦"
          + "鎮镇鐵铁銀银鈞钧銘铭銳锐長长門门開开陽阳陰阴雙双雲云電电韻韵頌颂項项須须領领頻频題题願愿"
          + "風风飄飘馳驰駿骏騰腾驍骁驥骥體体點点黨党對对導导將将專专尋寻會会倫伦億亿儀仪優优儉俭兒儿"
          + "內内兩两冊册凱凯則则剛刚創创劍剑勁劲動动務务勞劳勳勋區区協协單单參参員员問问啟启喬乔園园"
          + "圓圆圍围團团場场報报壯壮聲声處处備备夢梦奮奋獎奖婦妇嬌娇娛娱孿孪實实寫写審审寬宽屆届屬属"
          + "崗岗嵐岚島岛嶺岭師师帥帅帶带幫帮幣币庫库應应廳厅徑径從从憲宪懷怀懇恳態态戀恋戰战戲戏戶户"
          + "擇择據据舉举揚扬換换擴扩數数斷断時时晉晋晝昼曉晓書书曬晒朧胧條条樂乐標标樣样權权樹树橋桥"
          + "機机檢检歡欢歷历歸归殘残殺杀毀毁氣气決决沖冲況况淚泪淺浅測测渾浑濟济濱滨灣湾瀾澜灝灏為为"
          + "無无燈灯爭争爾尔牽牵狀状獨独獲获現现畫画當当療疗監监盡尽眾众礎础確确種种稱称積积穩稳窮穷"
          + "競竞筆笔簡简簽签籌筹紀纪約约純纯紋纹納纳紐纽紙纸級级細细紳绅紹绍終终組组結结給给絡络統统"
          + "經经維维綱纲網网綸纶綺绮緒绪線线緣缘編编緯纬縣县總总績绩繼继續续織织繪绘繩绳纓缨罰罚聖圣"
          + "聞闻聯联聰聪職职腳脚膚肤臨临舊旧艦舰藝艺節节蒼苍薦荐蘊蕴蘆芦虛虚號号蟬蝉補补裝装見见規规"
          + "視视覺觉親亲觀观觸触計计訂订訓训記记講讲訪访設设證证評评詞词詩诗話话該该詳详認认語语誠诚"
          + "說说課课誰谁調调談谈請请論论諸诸諾诺謀谋謙谦護护讀读變变讓让貝贝財财責责貨货販贩貫贯費费"
          + "資资賞赏賦赋質质趕赶跡迹車车軌轨軒轩載载較较輕轻輪轮輸输轉转辦办農农遲迟遷迁還还邊边釋释"
          + "銷销鋪铺錄录錫锡鍵键鏡镜闊阔隊队際际隨随險险雖虽離离難难霧雾頁页頂顶預预頓顿額额類类顯显"
          + "飯饭飲饮館馆驗验驚惊魚鱼鮮鲜鳥鸟麥麦";

  private static final char[] TABLE = table();

  private Characters() {}

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) i;
    }
    for (int i = 0; i < PAIRS.length(); i += 2) {
      table[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
    }
    return table;
  }

  /// Han characters, digits and the like, which most texts are of.
  private static boolean isPlain(int c) {
    return c >= 0x4E00 && c <= 0x9FFF || c < 'A' || c > 'Z' && c < 0x7F;
  }

  /// Half width, lower case, simplified.
  static String fold(String text) {
    String plain =
        text.chars().allMatch(Characters::isPlain)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(plain);
    for (int i = 0; i < folded.length(); i++) {
      folded.setCharAt(i, TABLE[folded.charAt(i)]);
    }
    return folded.toString();
  }
}
