// What agreements call their dates in the Slavic and Baltic languages. Data only; read `date-words.ts` first.
import type { DateWords } from './date-words.ts';

const SERBIAN_AND_CROATIAN: DateWords = {
  updated:
    'последњег ажурирања|последње измене|последње промене|poslednjeg ažuriranja|poslednje izmene|posljednjeg ažuriranja|posljednje izmjene|zadnjeg ažuriranja|zadnje izmjene|последње ажурирање|последња измена|последња промена|последњи пут|ажуриран|измењен|измене|ревидиран|poslednje ažuriranje|poslednja izmena|poslednja promena|poslednji put|posljednje ažuriranje|posljednja izmjena|posljednja promjena|posljednji put|zadnje ažuriranje|zadnja izmjena|zadnja promjena|zadnji put|ažuriran|izmenjen|izmijenjen|izmjena od|revidiran|ažurirano',
  effective:
    'на снази|на снагу|важи од|важе од|важећ|примењује се од|примењују се од|ступања|na snazi|na snagu|važi od|važe od|važeć|vrijedi od|vrijede od|vrijedi_|primenjuje se od|primjenjuje se od|primjenjuju se od|primjenjuju se|primenjuju se|stupanja|stupa_|stupaju',
  published:
    'објављен|датум објаве|издат|донет|креиран|objavljen|datum objave|izdat|izdan|donet|donesen|kreiran|objava_',
  version: 'верзија|издање|verzija|inačica|izdanje',
  document:
    'политик|услов|споразум|уговор|приватност|изјав|правил|обавештењ|лиценц|politik|uslov|uvjet|sporazum|ugovor|privatnost|izjav|pravil|obaveštenj|obavijest|licenc|ovi_|ova_|ови_|ова_',
  neutral:
    'датум|од_|дана|на_|године|коришћењ|услуг|је_|су_|и_|општи|последњ|datum|od_|dana|na_|godine|korišćenj|korištenj|uslug|je_|su_|i_|opći|opšti|zadnj|poslednj|posljednj',
  earlier: 'претходн|старе|стара|стари|архив|раниј|prethodn|stare_|stara_|stari_|arhiv|ranij|zamjenjuje|zamenjuje',
  until: 'до_|пре_|do_|pre_|prije',
  law: 'закон|уредб|директив|суд_|zakon|uredb|direktiv|gdpr|sud_',
  history:
    'претходне верзије|историја измена|архива|prethodne verzije|povijest izmjena|istorija izmena|arhiva|ranije verzije|starije verzije',
};

export const WORDS_OF_SLAVIC_EUROPE: Readonly<Record<string, DateWords>> = {
  ru: {
    updated:
      'последнее обновление|последние обновления|последнего обновления|последнее изменение|последние изменения|последнего изменения|последних изменений|последняя редакция|последней редакции|последняя ревизия|последний пересмотр|последняя правка|обновлен|обновление|обновления|обновлял|обновлено|изменен|изменения внесены|дата изменения|дата пересмотра|пересмотрен|отредактирован|актуализ|дата редакции',
    effective:
      'вступает в силу|вступают в силу|вступил в силу|вступила в силу|вступили в силу|вступления в силу|вступление в силу|вступит в силу|вступят в силу|вступает в действие|вступают в действие|вступления в действие|в силу|действует с|действуют с|действует_|действуют_|действует от|действительн|действующ|дата начала действия|начало действия|начала действия|вводится в действие|введен в действие|введена в действие|введены в действие|применяется с|применяются с|в силе с|дата ввода',
    published:
      'опубликован|публикации|публикация|дата размещения|размещен|дата выпуска|дата издания|дата создания|утвержден|принят|выпущен|создан|дата принятия',
    version: 'редакция|редакции|версия|версии|ред_|по состоянию на|издание',
    document:
      'политик|услови|соглашени|договор|оферт|положени|правил|уведомлени|конфиденциальн|заявлени|лицензи|настоящ|документ|согласи',
    neutral:
      'от_|с_|дата|даты|года|г_|последн|персональн|данн|использован|пользовател|обработк|и_|в_|о_|об_|услуг|сервис|сайт|текущ|актуальн|был_|была|были|на_|часов',
    earlier: 'предыдущ|прежн|старая|старой|старые|старых|архив|предшеств|заменяет|утратил',
    until: 'до_|не позднее',
    law: 'закон|федеральн|постановлени|кодекс|регламент|директив|приказ|указ_|суд_|суда|фз_|гк рф|gdpr',
    history:
      'предыдущие версии|предыдущие редакции|история изменений|история версий|архив|прежние редакции|прошлые версии|журнал изменений',
  },
  uk: {
    updated:
      'останнє оновлення|останні оновлення|останнього оновлення|останні зміни|остання зміна|останньої зміни|остання редакція|останньої редакції|оновлено|оновлен|змінено|зміни внесено|переглянуто|дата перегляду|відредаговано|востаннє|актуаліз',
    effective:
      'набуває чинності|набирає чинності|набувають чинності|набирають чинності|набрання чинності|набуття чинності|чинності|чинн|діє з|діють з|діє_|діють_|діє від|введено в дію|введення в дію|дійсн|застосовується з',
    published: 'опублікован|публікації|публікація|оприлюднен|розміщен|видан|дата випуску|затвердж|створен|прийнят',
    version: 'версія|версії|редакція|редакції|станом на|видання',
    document:
      'політик|умов|угод|договор|оферт|положенн|правил|повідомлення|конфіденційн|заява|ліценз|ця_|цей_|ці_|документ|згод',
    neutral:
      'від_|з_|із_|дата|дати|року|р_|останн|персональн|дани|використан|користувач|обробк|та_|і_|в_|у_|про_|послуг|сервіс|сайт|поточн|було|на_',
    earlier: 'попередн|стара|старої|старі|архів|заміню|колишн',
    until: 'до_|не пізніше',
    law: 'закон|постанов|кодекс|регламент|директив|наказ|суд_|gdpr',
    history: 'попередні версії|попередні редакції|історія змін|історія версій|архів|минулі версії',
  },
  bg: {
    updated:
      'последната актуализация|последната промяна|последното обновяване|последната редакция|последна актуализация|последно актуализ|последно обнов|последна промяна|последно измен|последна редакция|последно ревиз|последна ревизия|актуализиран|актуализация|обновен|обновяване|изменен|променен|редактиран|ревизиран|преразгледан',
    effective:
      'в сила|влиза в сила|влизат в сила|влизане в сила|действа от|действат от|валидн|действащ|прилага се от|прилагат се от|приложим',
    published: 'публикуван|публикация|издаден|издаване|приет|утвърден|създаден',
    version: 'версия|редакция|издание',
    document:
      'политик|услови|споразумени|договор|поверителност|декларация|правила|настоящ|тези_|тази_|документ|лиценз|съобщение|уведомление',
    neutral: 'на_|от_|дата|г_|година|последн|последно|и_|за_|ползван|използван|услуг|бисквитк|общи|е_|са_|лични|данни',
    earlier: 'предишн|предходн|стара|стари|архив|заменя',
    until: 'до_|преди',
    law: 'закон|регламент|директив|кодекс|постановлени|gdpr|съд_|наредба',
    history: 'предишни версии|предходни версии|история на|архив',
  },
  mk: {
    updated:
      'последното ажурирање|последната измена|последна измена|последно ажурирање|последно ажурирано|последна измена|последно измен|последна промена|последно|ажуриран|ажурирање|изменет|изменети|променет|ревидиран|освежен|обновен',
    effective:
      'на сила|во сила|влегува|влегуваат|стапува|стапуваат|стапи|важи од|важат од|важечк|се применува|се применуваат',
    published: 'објавен|објавување|објава|издаден|донесен|креиран',
    version: 'верзија|издание',
    document: 'политик|услов|договор|приватност|изјава|правила|согласност|известување|лиценц|овие|оваа|документ',
    neutral: 'на_|од_|датум|година|г_|последн|и_|за_|користење|услуг|е_|се_|општи',
    earlier: 'претходн|стара|стари|архив',
    until: 'до_|пред_',
    law: 'закон|уредб|директив|gdpr|суд_',
    history: 'претходни верзии|историја|архива',
  },
  sr: SERBIAN_AND_CROATIAN,
  hr: SERBIAN_AND_CROATIAN,
  bs: SERBIAN_AND_CROATIAN,
  sh: SERBIAN_AND_CROATIAN,
  sl: {
    updated:
      'zadnja posodobitev|zadnje posodobitve|zadnje spremembe|nazadnje posodobljen|posodobljen|posodobitev|posodobitve|zadnja sprememba|spremenjen|zadnjič|nazadnje|revidiran|dopolnjen',
    effective: 'v veljavi|velja od|veljajo od|veljavn|veljati|v veljavo|veljavnost',
    published: 'objavljen|objave|izdan_|izdano|sprejet',
    version: 'različica|različice|verzija|izdaja',
    document: 'pogoj|politik|pravilnik|zasebnost|pogodb|izjav|obvestil|dogovor|licenc|ti_|te_|dokument',
    neutral: 'od_|dne_|datum|zadnj|začetek|pričetek|in_|je_|so_|za_|uporab|splošn|storit',
    earlier: 'prejšnj|star_|stara|stare|arhiv|predhodn|nadomešča',
    until: 'do_|pred_',
    law: 'zakon|uredb|direktiv|gdpr|sodišč',
    history: 'prejšnje različice|zgodovina|arhiv',
  },
  cs: {
    updated:
      'poslední aktualizac|poslední změn|poslední úprav|poslední reviz|naposledy aktualizov|naposledy změn|naposledy uprav|naposledy|aktualizován|aktualizac|změněn|datum změny|upraven|revidován|novelizován',
    effective: 'účinn|nabývá|nabývají|nabyly|nabyl|platn|vstupuje v|vstupují v|vstoupil|v platnosti',
    published: 'zveřejněn|publikován|datum vydání|vydán|vytvořen|vyhotoven|uveřejněn',
    version: 'verze|znění|vydání',
    document:
      'podmínk|zásad|prohlášení|smlouv|soukromí|dohod|pravidl|vop_|oznámení|tyto_|tato_|toto_|dokument|licenc|ochran',
    neutral:
      'ode|od_|dne_|datum|poslední|ze_|a_|k_|ke_|osobní|údaj|služ|použití|použív|obchodní|všeobecn|jsou|je_|byl|dni|dnem',
    earlier: 'předchoz|dřívější|starší|stará|staré|archiv|původní|nahrazuj',
    until: 'do_|do dne|před_|nejpozději',
    law: 'zákon|nařízení|směrnic|gdpr|vyhlášk|občansk|sb_|soud',
    history: 'předchozí verze|starší verze|historie|archiv',
  },
  sk: {
    updated:
      'posledná aktualizácia|poslednej aktualizácie|posledná zmena|poslednej zmeny|posledná úprava|poslednej úpravy|posledná revízia|naposledy aktualizov|naposledy zmen|naposledy uprav|naposledy|aktualizovan|aktualizáci|zmenen|dátum zmeny|upraven|revidovan|novelizovan',
    effective: 'účinn|nadobúda|nadobudl|platn|vstupuj|v platnosti',
    published: 'zverejnen|publikovan|dátum vydania|vydan|vytvoren|uverejnen|vyhotoven',
    version: 'verzia|znenie|vydanie',
    document:
      'podmienk|zásad|vyhláseni|zmluv|súkromi|dohod|pravidl|vop_|oznámeni|tieto|táto|toto_|dokument|licenc|ochran',
    neutral: 'od_|dňa|dátum|posledn|zo_|a_|osobn|údaj|služ|použív|obchodn|všeobecn|sú_|je_|bol|dňom',
    earlier: 'predchádz|starši|stará|staré|archív|pôvodn|nahrádza',
    until: 'do_|pred_|najneskôr',
    law: 'zákon|nariaden|smernic|gdpr|vyhlášk|súd_|súdu',
    history: 'predchádzajúce verzie|staršie verzie|história|archív',
  },
  pl: {
    updated:
      'ostatnia aktualizacja|ostatniej aktualizacji|ostatnio zaktualizowan|ostatnia zmiana|ostatniej zmiany|ostatnia modyfikacja|ostatniej modyfikacji|ostatnia rewizja|ostatnio zmienion|zaktualizowan|aktualizacj|zmienion|zmodyfikowan|data zmiany|uaktualnion|zrewidowan',
    effective:
      'wejścia w życie|wchodzi w życie|wchodzą w życie|wejście w życie|w życie|weszł|obowiązuje|obowiązują|obowiązując|obowiązywania|ważn|w mocy|stosuje się od|skuteczn',
    published: 'opublikowan|publikacj|data wydania|wydan|ogłoszon|utworzon|sporządzon',
    version: 'wersja|wersji|stan na|z dnia|edycja',
    document:
      'polityk|regulamin|warunk|umow|oświadczeni|prywatności|zasad|informacj|niniejsz|licencj|dokument|postanowieni',
    neutral:
      'od_|dnia|data_|z_|w_|i_|r_|ostatni|osobow|danych|usług|korzystani|jest|są_|plików|cookies|został|roku|ogólne|wchodz|dniem|z dniem',
    earlier: 'poprzedni|wcześniejsz|starsz|stara_|stary_|archiw|zastępuj',
    until: 'do dnia|do_|przed_|najpóźniej',
    law: 'ustaw|rozporządzeni|rodo|gdpr|dyrektyw|kodeks|dz_|sąd_|sądu|wyrok',
    history: 'poprzednie wersje|wcześniejsze wersje|historia|archiw',
  },
  lt: {
    updated:
      'paskutinį kartą atnaujint|paskutinis atnaujinim|paskutinio atnaujinimo|atnaujint|atnaujinim|pakeist|pakeitim|paskutinį kartą|peržiūrėt|redaguot',
    effective: 'įsigalioj|įsigaliojimo|galioja nuo|galioja|galiojanti|taikoma nuo|taikomos nuo',
    published: 'paskelbt|paskelbimo|publikuot|išleist|sukurt',
    version: 'versij|redakcij',
    document: 'taisykl|politik|sąlyg|sutart|pranešim|privatum|susitarim|licencij|šios_|ši_',
    neutral: 'nuo_|data_|m_|d_|paskutin|kartą|ir_|naudojim|paslaug|metų|buvo|yra',
    earlier: 'ankstesn|senoj|senesn|sena_|archyv|pakeičia',
    until: 'iki_|prieš',
    law: 'įstatym|reglament|direktyv|bdar|teism',
    history: 'ankstesnės versijos|istorija|archyv',
  },
  lv: {
    updated: 'pēdējo reizi|pēdējā atjaunin|pēdējās izmaiņas|atjaunin|atjaunot|pārskatīt|grozīt|labot|izmainīt|mainīt',
    effective: 'spēkā',
    published: 'publicēt|publicēšanas|izdots|izdošanas',
    version: 'versij|redakcij',
    document: 'noteikum|politik|līgum|paziņojum|privātum|nosacījum|licenc|šie_|šī_',
    neutral: 'no_|datums|gada|pēdēj|un_|lietošan|pakalpojum|stājas|ir_|stāšanās',
    earlier: 'iepriekšēj|vecā|vecās|arhīv|aizstāj',
    until: 'līdz|pirms',
    law: 'likum|regula_|direktīv|vdar|tiesa',
  },
};
