// The words by which a change is known to touch a weighty subject: data only, `|` between them. A word stands for all words
// that begin with it, so stems serve every grammatical form; `_` at its end asks for the whole word. All languages are
// looked up together: a word weighed once too often only brings a harmless change up for reading.

export const WEIGHTY_SUBJECTS = [
  'liability',
  'money',
  'number',
  'termination',
  'law',
  'party',
  'assignment',
  'scope',
  'obligation',
] as const;
export type WeightySubject = (typeof WEIGHTY_SUBJECTS)[number];

/** Languages whose words below suffice to call a change of words free of weight. */
export const WEIGHED_LANGUAGES: ReadonlySet<string> = new Set(
  'en de fr es pt it nl ru uk pl cs sv tr zh ja ko'.split(' '),
);

const join = (...languages: string[]): readonly string[] => languages.flatMap((words) => words.split('|'));

/** Scripts with blanks: matched from the start of a word, in lower case. */
export const WEIGHTY_WORDS: Readonly<Record<WeightySubject, readonly string[]>> = {
  liability: join(
    'liab|indemn|damage|warrant|disclaim|harmless|negligen|risk|loss_|losses_|consequential|guarant',
    'haft|schaden|schäden|gewährleist|freistell|fahrlässig|garanti|vorsatz|risik|verschulden',
    'responsab|indemnis|dommage|préjudice|faute_|risque|dédommag',
    'indemniz|daño|perjuicio|riesgo|negligencia|garantía|culpa_',
    'indeniz|dano_|danos_|prejuízo|risco|garantia|manlev|danni_|danno_|risarc|rischi|aansprakelijk|schade|vrijwar|garantie',
    'ответствен|убыт|ущерб|возмещ|гаранти|риск|вред_|вреда_|відповідальн|збитк|шкод|відшкод|гаранті',
    'odpowiedzialn|szkod|odszkodow|gwaranc|ryzyk|odpovědn|škod|náhrad|záruk|zodpovedn|ansvar|skada|skador|ersätt|sorumlu|zarar|tazmin|garanti|atbild|zaudējum|odgovorn|štet',
  ),
  money: join(
    'pay_|pays_|paid_|payable|payment|fee_|fees_|price|pricing|charg|refund|bill_|billed|billing|invoice|subscri|cost_|costs_|tax_|taxes_|currenc|credit|deposit|penalt|discount|commission|royalt|dollar|euros|pounds|yuan|usd_|eur_|gbp_|cny_|rmb_|jpy_|rub_',
    'zahl|bezahl|gebühr|preis|kosten|entgelt|erstatt|rechnung|vergüt|steuer|abonnement|zins|kaution|euro_|honorar',
    'pai_|paie|paye|payer|paiement|prix_|frais_|tarif|rembours|factur|coût|taxe|abonn|redevance|commission|pénalité',
    'pago|pagar|precio|tarifa|reembols|factura|coste|costo|impuesto|suscripci|cuota|comisión',
    'pagament|preço|preco|taxa_|taxas_|fatura|assinatura|imposto|prezz|tariff|rimbors|fattur|abbonament|betaal|betaling|prijs|kosten|terugbetal|factuur|belasting',
    'плат|оплат|цен_|цена|цены|цену|стоимост|тариф|возврат|комисси|налог|подписк|сбор_|сборы|штраф|рубл|ціна|ціни|варт|податк|підписк',
    'płat|opłat|zapłat|cena_|ceny_|cenę|koszt|zwrot|podat|plat_|platb|poplat|cena|vrácen|betal|pris_|priset|avgift|kostnad|återbetal|skatt|ücret|ödeme|fiyat|iade|vergi|maks|cijen|naknad|plaća',
  ),
  number: join(
    'one_|two_|three|four_|five|six_|seven|eight|nine_|ten_|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million|half_|double|twice|once_|percent|day_|days_|week|month|year|hour|minute|daily|annual|calendar|deadline|immediately|prior_|period',
    'zwei_|drei|vier|fünf|sechs|sieben|acht_|neun|zehn|zwölf|fünfzehn|zwanzig|dreißig|hundert|tausend|prozent|tag_|tage|tagen|woche|monat|jahr|stunde|minute|frist|unverzüglich|sofort|zeitraum|werktag',
    'deux_|trois|quatre|cinq|sept_|huit|neuf_|dix_|douze|quinze|vingt|trente|cent_|mille_|jour_|jours_|semaine|mois_|année|heure|délai|immédiat|durée|période',
    'dos_|tres_|cuatro|cinco|seis_|siete|ocho|nueve|diez|doce_|quince|veinte|treinta|cien|mil_|día|semana|mes_|meses|año|hora_|horas_|plazo|inmediat|período|periodo',
    'dois|duas_|três|quatro|sete_|oito|dez_|trinta|dia_|dias_|mês|ano_|anos_|prazo|due_|tre_|quattro|cinque|sei_|sette|otto|dieci|trenta|giorn|settiman|mese_|mesi_|anno_|anni_|termine_|ore_|twee|drie_|vijf|zes_|zeven|tien_|dertig|dag_|dagen|weken|maand|jaar|uur_|termijn',
    'два_|две_|двух|три_|трех|трёх|четыр|пять|пяти|шест|семь|восем|девят|десят|двадцат|тридцат|сорок|сто_|тысяч|процент|день_|дня_|дней|дни_|недел|месяц|год_|года_|лет_|час_|часов|срок|немедленно|днів|місяц|рік_|років|тижн',
    'dwa_|dwóch|trzy|cztery|pięć|dziesię|trzydzie|dzień|dni_|tydzie|tygodn|miesią|rok_|roku_|lat_|godzin|dnů|dnech|týden|týdn|měsíc|rok_|hodin|lhůt|två_|fem_|sju_|tio_|trettio|dag_|dagar|vecka|veckor|månad|år_|timm|iki_|üç_|beş_|otuz|gün|hafta|ay_|yıl|saat|süre',
  ),
  termination: join(
    'terminat|suspend|suspens|cancel|discontinu|revok|revoc|expir|withdraw|renew|close_|closure|deactivat|delete_|ban_|banned|block',
    'kündig|beendig|widerruf|aussetz|sperr|ablauf|verlänger|rücktritt|löschung',
    'résili|suspen|annul|cess|révoc|rétract|reconduc|clôtur',
    'rescind|rescis|cancela|terminaci|revoca|renova|resoluci',
    'encerra|rescis|risol|recess|sospen|disdett|revoca|rinnov|opzeg|beëindig|opschort|intrek|verleng',
    'расторг|расторж|прекращ|приостан|отмен|отзыв|отказ|продлен|блокир|удален|розірв|припин|скасув|відмов',
    'rozwiąza|wypowiedz|zawies|anulow|odstąp|ukonč|výpověď|zruš|odstoup|pozastav|uppsäg|avslut|upphör|avbryt|fesih|feshe|sonlan|iptal|askıya|izbeig|pārtrauk|raskid|otkaz',
  ),
  law: join(
    'law_|laws_|legal|govern|jurisdict|court|arbitra|dispute|litigat|venue|statut|regulat|sue_|lawsuit|mediat|jury|tribunal|gdpr_',
    'recht_|rechts|gesetz|gericht|schied|streit|klage|zuständig|dsgvo_|verordnung',
    'loi_|lois_|droit_|droits_|tribuna|juridi|arbitra|litige|compéten|justice|rgpd_|règlement',
    'ley_|leyes|derecho|tribunal|jurisdic|arbitra|litigi|controvers|juzgad|legisl|normativa',
    'lei_|leis_|direito|foro_|legge|diritt|giurisd|arbitra|controvers|wet_|wetten|recht_|rechtbank|geschil|arbitrag|bevoegd',
    'закон|суд_|суда_|суде_|судом|судеб|юрисдик|арбитраж|спор|прав_|права_|право_|правов|юридич|позов|суперечк',
    'prawo_|prawa_|prawn|sąd_|sądu|sądow|spór|spor_|sporu_|sporů|spory_|arbitr|jurysdyk|zákon|soud|právo_|práva_|rozhodčí|lag_|lagen|lagstift|domstol|tvist|skilje|hukuk|kanun|mahkeme|yargı|uyuşmazlık|tahkim|likum|tiesa|strīd|zakon|sud_',
  ),
  party: join(
    'company|licensor|licensee|affiliat|subsidiar|parent_|controller|processor|inc_|llc_|ltd_|corp_|corporation|plc_|gmbh_|ag_|kg_|bv_|nv_|sa_|sas_|sarl_|srl_|spa_|oy_|aps_|pty_|ireland_|operator',
    'anbieter|betreiber|gesellschaft|unternehm|vertragspart|konzern|tochter|verantwortliche_',
    'société|éditeur|prestataire|filiale|exploitant|partie_|parties_',
    'empresa|sociedad|filial|titular|prestador|responsable_',
    'sociedade|titolare|società|fornitor|vennootschap|bedrijf|aanbieder|exploitant',
    'компан|общество|оператор|лицензиар|правообладат|ооо_|оао_|зао_|ао_|ип_|аффилир|товариств|тов_',
    'spółk|firma_|administrator|usługodawc|společnost|provozovatel|poskytovatel|bolag|företag|leverantör|şirket|işletme|uzņēmum|društvo',
  ),
  assignment: join(
    'assign|transfer|successor|novat|delegat|merger|acqui|sublicen',
    'abtret|übertrag|rechtsnachfolg|veräußer|unterlizen',
    'cession|céder|cède|transfér|transfert|ayant',
    'cesión|ceder|transfer|sucesor|sublicen',
    'cessão|transfer|cessione|trasfer|overdra|overdracht|rechtsopvolg',
    'уступ|передач|переда|правопреем|переуступ|поступ|відступ',
    'cesj|przenie|przeniesie|następc|převod|převést|postoup|överlåt|överför|devret|devir|devr',
  ),
  scope: join(
    'licens|licenc|commerc|noncommercial|personal_|permitted|permission|restrict|use_|uses_|device|territor|exclusiv|irrevocab|worldwide|perpetual|sublicens|scrap|crawl|plugin|reverse|copy_|copies_|distribut|modif|consent|age_|minor_|children',
    'lizenz|gewerb|kommerziell|privat|nutzung|nutzungsrecht|gerät|erlaub|gestatt|einwillig|zustimm|ausschließlich|vervielfält|verbreit|minderjähr',
    'usage|commercial|personnel|autoris|appareil|territoire|exclusi|consent|mineur|reprodu|diffus',
    'uso_|usos_|comercial|permis|autoriz|dispositivo|territorio|consent|menor_|menores|reproduc',
    'licença|comerciai|pessoal|autoriza|consentim|licenz|commercial|personale_|autorizz|consens|licentie|commercieel|persoonlijk|toestem|gebruik_',
    'лиценз|коммерч|личн|некоммерч|разреш|использован|соглас|устройств|исключительн|несовершеннолет|копир|ліценз|комерц|особист|дозв|згод',
    'licenc|komercyj|osobist|zgod|wyłączn|osobní|souhlas|povolen|kommersiell|personlig|samtyck|tillåt|lisans|ticari|kişisel|izin|rıza|onay',
  ),
  obligation: join(
    "not_|no_|nor_|never|none_|without|cannot|can't|don't|won't|doesn't|isn't|aren't|mustn't|shouldn't|may_|might_|must|shall|should|will_|would_|can_|could_|require|obligat|oblige|prohibit|forbid|forbidden|allow|entitle|right_|rights_|waive|agree|except|unless|only_|sole|solely|exclud|includ|any_|all_|every_|either|and_|or_|if_|reserve|responsib|ensure|undertak|accept|comply|breach|violat",
    'nicht|kein|nie_|niemals|ohne|darf|dürfen|muss|müssen|soll_|sollen|sollte|kann_|können|könnte|wird_|werden|verpflicht|pflicht|verbot|untersag|berechtig|außer|sofern|falls_|wenn_|nur_|ausschließ|alle_|jede|und_|oder_|zustimm|verzicht|vorbehalt|einschließlich|verstoß',
    'ne_|pas_|non_|aucun|jamais|sans_|doit|doivent|devez|devra|peut|peuvent|pouvez|pourra|oblig|interdi|autoris|droit_|sauf|si_|seul|uniquement|tout|chaque|et_|ou_|accept|renonc|réserv|exclu|inclu|respect|engag',
    'no_|ni_|nunca|ningun|ningún|sin_|debe|deben|deberá|puede|pueden|podrá|oblig|prohib|derecho_|salvo|excepto|si_|solo_|sólo|únicamente|todo|toda|cada_|y_|o_|acept|renunci|reserv|exclu|incluy|cumpl',
    'não|nem_|sem_|deve|pode|poderá|proib|só_|somente|todos|aceit|reserv|non_|né_|mai_|senza|devono|deve_|può|possono|potrà|obblig|viet|solo_|soltanto|tutti|accett|niet|geen|nooit|zonder|moet|mag_|mogen|kan_|kunnen|zal_|zullen|verplicht|verbod|verboden|tenzij|alleen|alle_',
    'не_|ни_|нет_|нельзя|без_|никогда|должен|должн|обязан|обязат|может|могут|можете|вправе|запрещ|разреш|кроме|если_|только|все_|всех|каждый|и_|или_|соглас|отказ|исключ|включ|наруш|повинен|повинн|зобов|забор|лише|тільки|якщо|або_',
    'nie_|ani_|bez_|musi|muszą|powin|może|mogą|zabron|zakaz|oblig|zobow|prawo_|tylko|wszyst|lub_|oraz_|jeśli|zgod|ne_|není|nesmí|musí|může|mohou|povin|zakáz|pouze|všech|nebo_|pokud|inte_|ej_|ingen|utan|måste|ska_|skall|får_|kan_|förbj|endast|alla_|eller_|om_|değil|yok_|hiçbir|olmadan|zorunda|yüküml|yasak|sadece|yalnızca|tüm|veya_|eğer|kabul|nav_|nedrīkst|aizlieg|jābūt|nije|mora|može|smije|obvez',
  ),
};

/** Scripts without blanks: found anywhere. Chinese in both scripts, Japanese, Korean (whose words take endings), Thai. */
export const WEIGHTY_SIGNS: Readonly<Record<WeightySubject, readonly string[]>> = {
  liability: join(
    '责任|責任|赔偿|賠償|损失|損失|损害|損害|担保|擔保|保证|保證|風險|风险|過失|过失',
    '免責|補償|保証',
    '책임|배상|손해|보증|면책|과실',
    'รับผิด|ค่าเสียหาย|ชดใช้',
  ),
  money: join(
    '费|費|价|價|款|付|退款|元|税|稅|押金|佣金|罚|罰|利息',
    '円|料金|支払|返金|手数料',
    '요금|결제|지불|환불|수수료|원_|세금|비용',
    'ค่าธรรมเนียม|ชำระ|ราคา|คืนเงิน|บาท',
  ),
  number: join(
    '一|二|三|四|五|六|七|八|九|十|百|千|万|萬|日|天|周|週|月|年|时|時|小时|分钟|期|倍|半',
    '間|以内|以上|以下|即時',
    '일_|개월|년_|시간|기간|즉시|영업일|주일|퍼센트',
    'วัน|เดือน|ปี|ชั่วโมง|ทันที',
  ),
  termination: join(
    '终止|終止|解除|暂停|暫停|取消|撤销|撤銷|中止|停止|注销|註銷|到期|续|續',
    '解約|終了|停止|更新|撤回',
    '해지|종료|정지|취소|철회|중단|만료|갱신',
    'ยกเลิก|สิ้นสุด|ระงับ',
  ),
  law: join(
    '法|诉|訴|仲裁|管辖|管轄|争议|爭議|纠纷|糾紛|法院|法律',
    '裁判|紛争|準拠|規制',
    '법_|법률|법원|관할|중재|분쟁|소송|준거',
    'กฎหมาย|ศาล|ข้อพิพาท',
  ),
  party: join(
    '公司|甲方|乙方|许可方|許可方|关联|關聯|当事人|當事人|运营|營運|運營',
    '会社|当社|弊社|事業者|運営',
    '회사|당사|사업자|운영자|계열사',
    'บริษัท',
  ),
  assignment: join(
    '转让|轉讓|转移|轉移|受让|受讓|继承|繼承|转授|轉授',
    '譲渡|移転|承継|再許諾',
    '양도|이전_|승계',
    'โอน',
  ),
  scope: join(
    '许可|許可|授权|授權|商业|商業|非商业|个人|個人|使用|设备|設備|范围|範圍|同意|复制|複製|未成年',
    '商用|営利|利用|端末|許諾|複製',
    '라이선스|상업|개인|사용|이용|기기|허가|동의|복제|미성년',
    'ใช้|อนุญาต|ส่วนบุคคล|ยินยอม',
  ),
  obligation: join(
    '不|未|无|無|非|勿|没|沒|否|必须|必須|应|應|须|須|得|可|能|禁|权|權|义务|義務|仅|僅|只|除|任何|所有|全部|或|及|和|且|如|若|拒|承诺|承諾|遵|违|違',
    'ない|ません|ず_|べき|なければ|できる|できない|禁止|義務|権利|のみ|場合|すべて|または|および|責務',
    '않|못|없|아니|금지|의무|권리|해야|할_수|수_있|모든|또는|및_|경우|제외|동의',
    'ไม่|ห้าม|ต้อง|อาจ|สิทธิ|เฉพาะ|หรือ|และ',
  ),
};
