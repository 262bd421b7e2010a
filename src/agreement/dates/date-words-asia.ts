// What agreements call their dates in the languages of East and South-East Asia. Data only; read `date-words.ts` first.
import type { DateWords } from './date-words.ts';

export const WORDS_OF_ASIA: Readonly<Record<string, DateWords>> = {
  zh: {
    updated:
      '最后更新|最近更新|最新更新|最后修订|最近修订|最后修改|最近修改|最后修正|更新日期|更新时间|更新于|修订日期|修订时间|修订于|修改日期|修改于|变更日期|上次更新|上次修改|上次修订|更新|修订|修改|修正|' +
      '最後更新|最後修訂|最後修改|最後修正|更新時間|更新於|修訂日期|修訂時間|修訂於|修訂|修改於|上次修訂|變更日期|改版日期',
    effective:
      '生效日期|生效时间|生效日|生效于|生效|施行日期|施行|实施日期|实施|启用日期|正式实施|起执行|执行日期|适用日期|生效時間|生效於|實施日期|實施|施行|啟用日期|適用日期|起適用|起适用',
    published:
      '发布日期|发布时间|发布于|发布|公布日期|公布于|公布|公示日期|颁布|制定日期|制定|上线日期|發佈日期|發布日期|發佈時間|發佈於|發布於|發佈|發布|公佈日期|公佈|頒布|頒佈|公告日期|刊登日期|建立日期',
    version: '版本日期|版本|版_|版次|截至',
    document: '协议|協議|隐私|隱私|政策|条款|條款|声明|聲明|规则|規則|说明|說明|公告|章程|本版',
    neutral:
      '用户|用戶|服务|服務|权|權|本|使用|个人|個人|信息|資料|资料|保护|保護|注册|註冊|會員|会员|日期|时间|時間|最新|最近|最后|最後|上次|于|於|自|从|由|起|日|已|并|和|及|与|將|将|正式|的|版权|版權|当前|目前|第|次|为|為',
    earlier: '旧版|历史版本|上一版|以前的|原版|前一版|之前的|舊版|歷史版本|先前版本',
    until: '之前|以前|前_|截止|止_|至_|到期|为止|為止|期限',
    thing: '附件|附录|附錄|费用|費用|价格|價格|汇率|匯率',
    law: '法》|办法》|条例》|规定》|法律|民法典|辦法》|條例》|規定》|法院|决定',
    history:
      '历史版本|更新记录|修订记录|版本记录|变更记录|旧版|歷史版本|更新記錄|修訂記錄|版本記錄|過往版本|往期版本|更新日志',
  },
  ja: {
    updated:
      '最終更新|最終改訂|最終改定|最終改正|最終変更|最終修正|最新更新|更新日|改訂日|改定日|改正日|変更日|更新|改訂|改定|改正',
    effective: '発効日|発効|施行日|施行|適用開始日|適用開始|適用日|適用|有効日|有効|効力発生日|効力|実施日|実施|開始日',
    published: '制定日|制定|公開日|公開|公表日|公表|掲載日|掲載|発行日|発行|策定日|策定|作成日|作成|初版',
    version: '版|バージョン|現在|時点|日付',
    document: '規約|ポリシー|プライバシー|方針|契約|声明|通知|お知らせ|ガイドライン|約款|特定商取引|条件|規定',
    neutral:
      'サービス|個人情報|および|最終|最新|から|より|ました|した|します|する|以下|及び|保護|一部|利用|本|日|年|月|付|に|は|の|を|と|改|され|これ|この|全|第|条|附則|以上|制',
    earlier: '旧規約|旧版|前回|以前の|過去の|改定前|改訂前|変更前|旧',
    until: 'まで|以前|迄|より前|期限',
    thing: '別紙|付録|料金|価格',
    law: '法律|保護法|条例|法第|民法|号|法令|裁判|取引法',
    history: '改定履歴|改訂履歴|更新履歴|変更履歴|過去の|旧バージョン|旧規約|過去版',
  },
  ko: {
    updated:
      '최종 수정|최종수정|최종 업데이트|최종업데이트|마지막 업데이트|마지막 수정|최근 업데이트|최근 수정|최종 개정|최종개정|개정일|개정|업데이트|수정일|수정|변경일|변경|갱신',
    effective: '시행일|시행|발효|효력|적용일|적용|유효',
    published: '공고일|공고|게시일|게시|제정일|제정|공지일|공지|등록일|발행일|발행|작성일|작성|고지일',
    version: '버전|현재',
    document: '약관|방침|정책|개인정보|계약|동의|안내|규정|라이선스|고지|운영원칙',
    neutral:
      '서비스|일자|날짜|부터|최종|최근|마지막|되었|됩니다|합니다|하였|습니다|니다|최초|이용|처리|및|에서|에|은|는|이|가|을|를|의|로|했|며|년|월|일|제|조|항|본|다|자|된|한|하|화|수|목|금|토|요|시작',
    earlier: '이전|종전|지난|과거|기존|구버전',
    until: '까지|이전|전까지|만료',
    thing: '별지|부록|요금|가격',
    law: '법률|시행령|법에|법원|보호법|촉진법|거래법|법 제',
    history:
      '개정 이력|변경 이력|이전 약관|이전 버전|이전 개인정보|변경이력|개정이력|지난 약관|이전 방침|개정 내역|변경 내역',
  },
  th: {
    updated: 'อัปเดตล่าสุด|อัพเดทล่าสุด|อัพเดตล่าสุด|ปรับปรุงล่าสุด|แก้ไขล่าสุด|อัปเดต|อัพเดต|อัพเดท|ปรับปรุง|แก้ไข|ทบทวน',
    effective: 'มีผลบังคับใช้|มีผล|บังคับใช้|เริ่มใช้|ใช้บังคับ',
    published: 'เผยแพร่|วันที่ประกาศ|ประกาศเมื่อ|ออกเมื่อ|สร้างเมื่อ|จัดทำ',
    version: 'เวอร์ชัน|เวอร์ชั่น|ฉบับ|รุ่น',
    document: 'นโยบาย|ข้อกำหนด|เงื่อนไข|ข้อตกลง|ความเป็นส่วนตัว|ประกาศ|สัญญา|คำชี้แจง|เอกสาร',
    neutral: 'วันที่|เมื่อ|ล่าสุด|ครั้ง|ตั้งแต่|วัน|เดือน|ปี|พ.ศ.|การใช้|บริการ|ใน|นี้|เริ่ม|ของ|ได้|รับ|การ|ณ|และ|โดย|เป็นต้นไป|สุดท้าย',
    earlier: 'ก่อนหน้า|เก่า|เดิม',
    until: 'จนถึง|ถึง|ก่อน|ภายใน',
    law: 'พระราชบัญญัติ|พ.ร.บ|กฎหมาย|ประมวล|pdpa|ศาล',
    history: 'เวอร์ชันก่อนหน้า|ประวัติการแก้ไข|ฉบับก่อนหน้า|ประวัติ',
  },
  vi: {
    updated: 'cập nhật lần cuối|cập nhật|sửa đổi lần cuối|sửa đổi|chỉnh sửa|điều chỉnh',
    effective: 'có hiệu lực|hiệu lực|áp dụng từ|ngày áp dụng|bắt đầu áp dụng',
    published: 'ban hành|công bố|xuất bản|đăng ngày|ngày đăng|phát hành|được đăng',
    version: 'phiên bản|bản_',
    document:
      'điều khoản|chính sách|thỏa thuận|quyền riêng tư|bảo mật|quy định|thông báo|hợp đồng|điều kiện|tuyên bố|giấy phép',
    neutral: 'ngày|lần|cuối|vào|từ_|mới nhất|gần nhất|gần đây|sử dụng|dịch vụ|năm|tháng|được|của|kể_|thứ|này|và_|nhất',
    earlier: 'trước đây|phiên bản trước|cũ_|lưu trữ',
    until: 'đến_|cho đến|trước_|trước ngày',
    law: 'luật|nghị định|bộ luật|thông tư|pháp lệnh|gdpr|tòa án',
    history: 'phiên bản trước|lịch sử|các phiên bản',
  },
  id: {
    updated:
      'terakhir diperbarui|pembaruan terakhir|terakhir diubah|perubahan terakhir|terakhir kali|diperbarui|diperbaharui|pembaruan|diubah|direvisi|revisi|dimutakhirkan|pemutakhiran',
    effective: 'berlaku|mulai berlaku|efektif|diberlakukan',
    published: 'diterbitkan|dipublikasikan|publikasi|terbit|dirilis|diumumkan|dibuat|ditetapkan',
    version: 'versi|edisi|per tanggal',
    document:
      'kebijakan|ketentuan|syarat|perjanjian|privasi|pernyataan|pemberitahuan|persetujuan|aturan|lisensi|dokumen',
    neutral: 'tanggal|tgl|pada|sejak|terakhir|mulai|kali|dan_|yang|ini_|layanan|dari|hari|penggunaan|pengguna|per_',
    earlier: 'sebelumnya|versi lama|terdahulu|arsip|menggantikan',
    until: 'hingga|sampai|sebelum_',
    law: 'undang-undang|uu_|peraturan|gdpr|pengadilan',
    history: 'versi sebelumnya|riwayat|arsip',
  },
  ms: {
    updated:
      'terakhir dikemas kini|kemas kini terakhir|dikemas kini|kemas kini|dikemaskini|kemaskini|pindaan|dipinda|disemak|semakan|terakhir diubah|diubah suai|terakhir',
    effective: 'berkuat kuasa|berkuatkuasa|kuat kuasa|kuatkuasa|berlaku|efektif',
    published: 'diterbitkan|tarikh terbit|penerbitan|disiarkan|dikeluarkan',
    version: 'versi|edisi',
    document: 'dasar|terma|syarat|perjanjian|privasi|penyataan|notis|lesen|polisi|dokumen',
    neutral: 'tarikh|pada|sejak|mulai|kali|dan_|yang|ini_|perkhidmatan|dari|hari|penggunaan|pengguna',
    earlier: 'sebelumnya|terdahulu|lama_|arkib',
    until: 'hingga|sehingga|sebelum_',
    law: 'akta|undang-undang|peraturan|gdpr|mahkamah',
  },
  tl: {
    updated: 'huling na-update|huling binago|na-update|in-update|huling pagbabago|binago|nirebisa|huling',
    effective: 'may bisa|epektibo|magkakabisa|nagkabisa|pagkakabisa|simula|ipinatutupad',
    published: 'inilathala|na-publish|nailathala|paglathala',
    version: 'bersyon',
    document: 'patakaran|tuntunin|kasunduan|kondisyon|pahayag|abiso',
    neutral: 'petsa|ng_|sa_|noong|ang_|mula',
    until: 'hanggang|bago_',
  },
  su: {
    updated: 'diropéa|diropea|dimutahirkeun|pamutahiran',
    effective: 'lumaku|mimiti lumaku|berlaku',
    published: 'dipedalkeun',
    version: 'vérsi|versi',
  },
  jv: {
    updated: 'dianyari|nganyari|diowahi',
    effective: 'lumaku|wiwit|berlaku',
    published: 'diterbitake',
    version: 'versi',
  },
  my: {
    updated: 'နောက်ဆုံး|မွမ်းမံ|ပြင်ဆင်|အပ်ဒိတ်',
    effective: 'အကျိုးသက်ရောက်|အာဏာတည်|သက်ရောက်|အတည်ဖြစ်',
    published: 'ထုတ်ပြန်|ထုတ်ဝေ',
    version: 'ဗားရှင်း',
    neutral: 'ခုႏွစ္|ရက္|ခုနှစ်|ရက်|နေ့|ခု|နှစ်|လ|၊',
  },
  km: { updated: 'ធ្វើបច្ចុប្បន្នភាព|កែប្រែ', effective: 'មានប្រសិទ្ធភាព|ចូលជាធរមាន', published: 'ចេញផ្សាយ', version: 'កំណែ' },
};
