// What pages that are not the agreement say of themselves, and what documents call themselves, in the languages we meet.
// Each pattern is asked of a title or a short line, never of running text: agreements speak of errors and log-ins too.

/** Arabic and Hebrew write “and” and “the” in one with the word. */
const ARTICLE = '(?:و?ال|و|لل|ו?ה?)';

/**
 * No letter stands before words that blanks part; those of scripts without blanks, or whose words run into compounds
 * (Han, kana, Hangul, Thai), count wherever they stand.
 */
const whole = (parted: readonly string[], unparted: readonly string[] = []): RegExp =>
  new RegExp([`(?<![\\p{L}\\p{N}])${ARTICLE}(?:${parted.join('|')})`, ...unparted].join('|'), 'iu');

/**
 * A number that is not the beginning of a name such as “500px”, nor a part of a larger one, an amount, a share, a measure.
 */
const ENDS =
  '(?!\\p{N}|[.,’]\\p{N}|(?!err|page|not)\\p{Script=Latin}|\\s?(?:\\p{Sc}|[%‰°]|(?:[kmgt]i?b|[kmc]?m|kg|g|ml|l|h|min|s|ms|days?|hours?|words?|characters|people|users|euros?|dollars?|usd|eur|gbp|cny|jpy|chf)(?!\\p{L})))';
/** No number of a clause, of an amount or of a part of something else stands before it. */
const BEGINS =
  '(?<!\\p{Sc}\\s?|[§№#]\\s?|\\p{N}[.,’]|(?:section|sections|clause|article|art\\.|no\\.|nr\\.|usd|eur|gbp)\\s)';

export const SAYS_BLOCKED = whole(
  [
    `(?:error|http) (?:403|429)${ENDS}`,
    'access (?:to this (?:page|site) )?(?:has been |is )?(?:denied|restricted|blocked)',
    'forbidden[.!]?$|just a moment|attention required|one more step|pardon our interruption|(?:are you|prove you.re) (?:a |still )?(?:human|robot)|(?:making sure|confirm) you.re (?:not a bot|human)|website firewall',
    '(?:checking|verifying|verify)(?: that)? (?:your browser|you are|you.re|if the site)',
    'unusual (?:traffic|activity)|(?:you have|you.ve) been blocked|request (?:unsuccessful|blocked|rejected)',
    'too many requests|temporarily blocked|not available in your (?:country|region|location)',
    'zugriff (?:verweigert|gesperrt)|accès (?:refusé|interdit)|temporairement bloqué|acceso (?:denegado|restringido)',
    'acesso (?:negado|restrito)|accesso negato|toegang geweigerd|(?:pääsy|käyttö) estetty|odmowa dostępu|dostęp zabroniony',
    'hozzáférés megtagadva|åtkomst nekad|přístup (?:odepřen|zamítnut)|prístup (?:zamietnutý|odmietnutý)|prieiga uždrausta',
    'acces (?:interzis|refuzat)|(?:ingen tilgang|tilgang nektet)|adgang nægtet|qasja u refuzua|dostop zavrnjen|giriş qadağan',
    'eriş[iı]m (?:engellendi|reddedildi)|доступ (?:запрещ[её]н|ограничен|заборонено|обмежено)|достъпът е отказан',
    'приступ(?:от)? (?:је )?(?:е )?(?:одбијен|забрањен|забранет)|қол жеткізуге тыйым|η πρ[όο]σβαση (?:απαγορε[ύυ]εται|δεν επιτρ[έε]πεται)',
  ],
  [
    '访问(?:被拒绝|受限|过于频繁)|拒绝访问|禁止访问|安全验证|人机验证|請完成驗證|安全驗證|存取被拒|拒絕存取',
    'アクセスが拒否|アクセスできません|(?:액세스|접근|접속)[가이]? ?(?:거부|차단|제한)|ปฏิเสธการเข้าถึง',
  ],
);
/** The same of a wall; in the name of a document (“Background & Security Check Agreement”) it is what that is about. */
export const MAY_SAY_BLOCKED = whole([
  `${BEGINS}(?:403|429)${ENDS}`,
  'robot check|captcha|human verification|security (?:check|verification)|ddos.protection|bot (?:detection|protection)',
]);

export const SAYS_ERROR = whole(
  [
    `(?:error|http|err) (?:404|410|50[0-4]|52\\d)${ENDS}`,
    '(?:page|file|document|site|url)? ?(?:was |is |could |can )?not (?:be )?found|(?:doesn.t|does not) exist|no longer (?:exists|available)',
    'something went wrong|internal server error|bad gateway|service unavailable|gateway time-?out|temporarily unavailable',
    '(?:under|scheduled|site) maintenance|maintenance mode|we.ll be (?:right )?back|application error|an? (?:unexpected )?error (?:has )?occur',
    'offline(?: page)?$|you are offline|oops|(?:site|website) is (?:down|offline)|page unavailable|content (?:isn.t|is not) available',
    'nicht gefunden|existiert nicht|wartungsarbeiten|introuvable|non trouvée|n.existe pas|en maintenance|en cours de maintenance',
    'no encontrad[ao]|no existe|não encontrad|não existe|non trovat|non esiste|niet gevonden|ei löyd|ei löyt|nie znaleziono',
    'nie istnieje|przerwa techniczna|nem található|hittades inte|finns inte|nenalezen|nebyla nalezena|neexistuje|nenájden',
    'nebola nájdená|nerast|neegzistuoja|nu a fost găsit|nu există|ikke funnet|finnes ikke|ikke fundet|findes ikke|nuk u gjet',
    'ni bilo mogoče najti|ne obstaja|tapılmadı|bulunamadı|bakım çalışması',
    'не найден|не существует|технические работы|не знайден|не існує|технічні роботи|не е намерен|не съществува',
    'није пронађен|не постоји|не е пронајден|табылмады|δεν βρ[έε]θηκε|δεν υπ[άα]ρχει',
  ],
  [
    '(?:页面|网页)(?:已|暂时)?(?:不存在|不可用|被?删除|失效|丢失|走丢)|找不到(?:该|此)?(?:页面|网页)|系统维护|网站维护|服务器错误|出错了',
    '(?:頁面|網頁)(?:已)?(?:不存在|被?刪除|失效)|找不到(?:此)?(?:頁面|網頁)|系統維護',
    '(?:ページ|お探しのページ)[がは](?:見つかりません|存在しません)|メンテナンス中|찾을 수 없|점검 중|ไม่พบหน้า|ปิดปรับปรุง',
  ],
);
/** The same of errors: “404 Media Terms of Service”, “Contratto di manutenzione”. */
export const MAY_SAY_ERROR = whole([
  `${BEGINS}(?:404|410|50[0-4]|52\\d)${ENDS}`,
  'mantenimiento|manutenção|manutenzione|onderhoud|huolto|karbantartás|underhåll|údržb|mentenanță|vedlikehold|vedligehold',
  'vzdrževan|συντ[ήη]ρηση',
]);

export const SAYS_LOG_IN = whole(
  [
    'log ?-?in|sign ?-?in|log ?on|create (?:an? )?(?:new )?account|forgot(?:ten)? (?:your )?password',
    'anmelden|einloggen|se connecter|connexion|connectez-vous|iniciar (?:sesión|sessão)|acceder|entrar|accedi|inloggen',
    'kirjaudu|zaloguj|logowanie|bejelentkezés|logga in|přihlá[sš]|prihlás|prisijung|autentific|conectare|logg inn|log ind',
    'identifikohu|prijav[ai]|daxil ol|giriş yap|oturum aç|войти|вход|авторизация|увійти|вхід|пријав|најав|кіру|σ[ύυ]νδεση',
  ],
  ['登录|登錄|登入|ログイン|로그인|เข้าสู่ระบบ'],
);

export const SAYS_SCRIPT_NEEDED =
  /(?:enable|activate|turn on|requires?|without|need)[^.\n]{0,30}\bjava ?script|java ?script[^.\n]{0,30}(?:is |not |must be )?(?:disabled|required|enabled|aktivier|activ|necesari)|(?:activer|activ[ae]|habilit\p{L}+|aktivier\p{L}+|включите|увімкніть|启用|啟用) ?java ?script|java ?script ?(?:を有効|을 사용)/iu;

export const SAYS_REDIRECT =
  /redirecting|(?:be|being) redirected|(?:moved permanently|object moved|(?:page|document|site) has moved)|if you are not redirected|weiterleitung|weitergeleitet|redirection en cours|redirigi|перенаправл|正在跳转|正在跳轉|リダイレクト/iu;

/** The standard words of consent dialogs, which cover a page that did not load. */
export const SAYS_CONSENT =
  /before you continue|we (?:care about|value|respect) your privacy|accept all|reject all|manage (?:consent|preferences|cookies)|custom(?:ise|ize) (?:choices|settings)|privacy (?:choices|preference|settings)|store and\/or access information|(?:technology|advertising) partners|cookie (?:settings|preferences)|alle akzeptieren|alle ablehnen|tout accepter|tout refuser|aceptar todo|accetta tutt|aceitar tudo|принять все|接受所有|全部接受/iu;

const beginning = (parted: readonly string[], unparted: readonly string[]): RegExp =>
  new RegExp([`^${ARTICLE}(?:${parted.join('|')})`, ...unparted].join('|'), 'iu');

/** What the controls of a consent dialog do: accept, refuse, save a choice. */
export const CHOOSES = beginning(
  [
    '(?:yes,? |ok,? )?(?:i )?(?:accept|agree|allow|consent|reject|refuse|decline|deny|save|confirm)|only (?:necessary|essential)',
    '(?:alle[sn]? |auswahl |ich )?(?:akzeptieren?|zustimmen|annehmen|ablehnen|speichern|erlauben)|einverstanden|nur notwendige',
    'accepter|refuser|enregistrer|autoriser|j.accepte|aceptar|rechazar|guardar|permitir|aceitar|rejeitar|recusar|salvar',
    'accett[ao]|rifiut[ao]|salva|consenti|accepteren|weigeren|opslaan|akkoord|akceptuj|odrzuć|zapisz|zgadzam',
    'принять|отклонить|сохранить|соглас|прийняти|відхилити|зберегти|приеми|откажи|kabul|reddet|kaydet',
    'přij|odmítn|ulož|souhlas|prija|odmietn|súhlas|acceptera|godkänn|avvisa|neka|spara|afvis|gem(?!\\p{L})|godta|avvis|lagre',
    'hyväksy|hylkää|tallenna|elfogad|elutasít|mentés|refuz|salvează|αποδοχή|απόρριψη|αποθήκευση|chấp nhận|từ chối|đồng ý',
    'terima|setuju|tolak|simpan|قبول|موافق|رفض|حفظ|אישור|קבל|דחה|שמור',
  ],
  ['接受|同意|拒绝|拒絕|保存|允许|允許|拒否|許可|承諾|동의|거부|저장|허용|수락|ยอมรับ|ปฏิเสธ|บันทึก'],
);

/** What consent is asked for. */
export const SPEAKS_OF_COOKIES =
  /cookie|traceur|tracker|tracking|store and\/or access|evästee|куки|кукі|бисквит|kolačić|çerez|ملفات تعريف|עוגיות|कुकी|クッキー|쿠키|คุกกี้|小型文字|缓存文件/iu;

export type DocumentKind = 'terms' | 'privacy' | 'cookies' | 'copyright' | 'imprint' | 'rules';

/** “Privacy terms” without blanks between are of privacy alone. */
const NOT_OF_PRIVACY =
  '(?<!隐私|隱私|私隱|隐私权|隱私權|隐私保护|隱私保護|隐私权保护|隱私權保護|プライバシー|個人情報|個人情報保護|개인정보|개인정보 |개인정보처리)';

/** What a document calls itself. A name may be of several kinds; `rules` is every other one. */
export const NAMES: Readonly<Record<DocumentKind, RegExp>> = {
  terms: whole(
    [
      'terms|conditions|agreement|licen[sc]|eula|tos(?!\\p{L})|contrat|cgu|cgv|agb(?!\\p{L})|lizenz',
      '\\p{L}*(?:bedingungen|bestimmungen|voorwaarden|overeenkomst|vilkår|villkor|avtal|aftale|betingelser|ehdot|sopimus)',
      '\\p{Script=Latin}*vertr(?:ag|äge)(?:s|es|n)?(?!\\p{L})',
      'términos|condiciones|contrato|acuerdo|termos|condições|acordo|termini|condizioni|contratto|accordo|termes',
      'услови|соглашени|договор|лиценз|оферт|умови|угод|договір|ліценз|уговор|споразум|согласност|шарт|келісім',
      'koşul|sözleşme|şart|lisans|podmín|podmien|smlouv|zmluv|licenc|voorwaarden|overeenkomst|ehdot|käyttöeh|sopimus|warunki|regulamin|umow',
      'feltétel|szerződés|ászf|villkor|avtal|[όο]ρο[ιςυ](?!\\p{L})|[όο]ρων|συμφων|σ[ύυ]μβαση|[άα]δεια|sąlyg|sutart|termeni|condiți|acord|vilkår|avtale',
      'kushte|marrëveshj|pogoj|pogodb|sporazum|uslovi|ugovor|uvjeti|şərt|razılaşma|müqavilə|lisenziya|aftale|betingelser|noteikum|līgum|tingimus|leping',
      'ketentuan|syarat|perjanjian|terma|điều khoản|thỏa thuận|tuntunin|condicions|skilmál|شروط|أحكام|احكام|اتفاقية|شرایط|قوانین|תנאי|תקנון|הסכם|शर्त|अनुबंध',
      '许可|許可|契約|계약',
    ],
    [
      `${NOT_OF_PRIVACY}(?:条款|協議|协议|條款|규약|약관|規約|約款)`,
      '(?:软件|軟體|軟件|使用|使用者|授权|授權)(?:许可|許可)|許諾|利用条件|(?:契約書?|계약서?)(?!\\p{L})',
      'ข้อกำหนด|เงื่อนไข|ข้อตกลง',
    ],
  ),
  privacy: whole(
    [
      'privacy|data protection|personal data|datenschutz|confidentialité|vie privée|données personnelles|privacidad|protección de datos',
      'privacidade|proteção de dados|riservatezza|конфиденциальност|персональн|приватност|конфіденційн|поверителност|лични данни|личн[иы]',
      'gizlilik|kişisel veri|soukrom|osobních údajů|súkrom|osobných údajov|gegevensbescherming',
      'tietosuoja|yksityisyy|prywatnoś|danych osobowych|adatvéd|adatkezel|integritet|sekretess|құпиялы|απορρ[ήη]τ|προσωπικ|ιδιωτικ',
      'privatum|asmens duomen|confidențialitat|personvern|privatës|zasebnost|məxfilik|privatliv|privātum|privatnost|privaatsus',
      'privasi|quyền riêng tư|bảo mật|privadesa|persónuvernd|خصوصية|حریم خصوصی|פרטיות|गोपनीयता',
    ],
    ['隐私|隱私|私隱|プライバシー|個人情報|개인정보|ความเป็นส่วนตัว'],
  ),
  cookies: whole(['cookie|tracker|traceur|evästee|файлов cookie'], ['クッキー|쿠키|คุกกี้']),
  copyright: whole(
    [
      'copyright|dmca|urheberrecht|droits? d.auteur|derechos de autor|direitos autorais|авторск|авторськ|telif|autorsk|szerzői jog|upphovsrätt|tekijänoikeu',
    ],
    ['版权|版權|著作権|저작권'],
  ),
  imprint: whole(['imprint|impressum|legal notice|mentions légales|aviso legal|note legali']),
  rules: whole(
    [
      'polic(?:y|ies)|acceptable use|aup(?!\\p{L})|rules|guidelines|code of conduct|statement|notice|charter|standards|disclaimer|legal|law enforcement|addendum|accessibility',
      '\\p{L}*(?:richtlini|richtlijn|retningslinj|riktlinj)|erklärung|hinweis|rechtlich|politique|charte|déclaration|règl|política|reglas|normas|aviso|politica|regole|informativa',
      'политик|правила|ереже|саясат|πολιτικ[ήη]|καν[όο]ν|политика|правилник|zásady|pravidla|pravidlá|beleid|regels|käytäntö|säännö|polityka|zasady|szabály|tájékoztató|policy|regler',
      'politik|taisykl|reguli|politikë|rregulla|pravila|pravilnik|politika|qayda|siyasət|ilke|politik|retningslinje|principp',
      'kebijakan|peraturan|chính sách|quy định|patakaran|سياسة|سیاست|מדיניות|नीति|नियम',
    ],
    ['政策|规则|規則|声明|聲明|须知|ポリシー|規定|規程|ガイドライン|정책|방침|규칙|นโยบาย'],
  ),
};

export const kindsNamed = (text: string): DocumentKind[] =>
  (Object.keys(NAMES) as DocumentKind[]).filter((kind) => NAMES[kind].test(text));
