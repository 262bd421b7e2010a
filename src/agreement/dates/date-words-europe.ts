// What agreements call their dates in the languages of Europe that are neither Romance, Slavic nor Baltic. Data only; read
// `date-words.ts` first.
import type { DateWords } from './date-words.ts';

export const WORDS_OF_EUROPE: Readonly<Record<string, DateWords>> = {
  de: {
    updated:
      'zuletzt aktualisiert|letzte aktualisierung|letzte änderung|letzte überarbeitung|letzte anpassung|letzte revision|letztes update|zuletzt geändert|zuletzt überarbeitet|zuletzt angepasst|zuletzt|aktualisiert|aktualisierung|geändert|änderungsdatum|änderung vom|überarbeitet|überarbeitung|angepasst|revidiert|update vom|neu gefasst',
    effective:
      'gültig ab|gültig seit|gültig vom|gültig_|gültigkeit|gilt ab|gilt seit|gelten ab|gelten seit|gilt vom|in kraft|inkrafttreten|wirksam|tritt am|treten am|anwendbar ab|anwendbar seit|geltung ab|geltungsbeginn|datum des inkrafttretens',
    published:
      'veröffentlicht|veröffentlichung|erstellt|herausgegeben|bekannt gemacht|bekanntgemacht|ausgestellt|erschienen',
    version: 'stand_|version|fassung|ausgabe|datiert|versionsdatum',
    document:
      'datenschutz|nutzungsbedingung|bedingung|agb_|erklärung|richtlinie|vereinbarung|vertrag|hinweis|bestimmung|geschäftsbedingung|lizenz|impressum|diese_|dieses|dieser|nutzungsordnung|regeln|dokument',
    neutral:
      'am_|vom_|ab_|den_|dem_|der_|die_|das_|des_|datum|wurde|werden|sind_|ist_|hat_|unsere|und_|zum_|allgemeine|cookie|nutzung|aktuell|seit|letzte|jahr|uhr_',
    earlier: 'vorherige|frühere|vorige|alte version|alte fassung|bisherige|ältere|vormalige|archiv|ersetzt|abgelöst',
    until: 'bis_|bis zum|vor_|spätestens',
    law: 'gesetz|verordnung|dsgvo|richtlinie 20|richtlinie (|bgb_|tmg_|bdsg|ttdsg|urteil|abkommen|übereinkommen|gericht|beschluss',
    history:
      'frühere version|frühere fassung|ältere version|ältere fassung|änderungshistorie|versionshistorie|versionsverlauf|änderungsverlauf|vorherige version|archivierte',
  },
  nl: {
    updated:
      'laatst bijgewerkt|laatste update|laatst gewijzigd|laatst aangepast|laatst herzien|laatste wijziging|laatste aanpassing|laatste herziening|bijgewerkt|gewijzigd|herzien|aangepast|geactualiseerd|geüpdatet|update_|wijzigingsdatum',
    effective:
      'van kracht|geldig vanaf|geldig per|geldig sinds|geldig_|ingangsdatum|in werking|inwerkingtreding|met ingang van|effectief|van toepassing vanaf|van toepassing sinds|geldt vanaf|gelden vanaf|geldend vanaf|gaat in op|gaan in op',
    published:
      'gepubliceerd|publicatiedatum|publicatie|uitgegeven|datum van uitgave|geplaatst|opgesteld|aangemaakt|uitgebracht',
    version: 'versie|uitgave|gedateerd|versiedatum',
    document:
      'voorwaarden|beleid|privacy|overeenkomst|verklaring|kennisgeving|contract|licentie|deze_|dit_|document|reglement',
    neutral:
      'op_|van_|de_|het_|per_|vanaf|sinds|datum|laatst|laatste|is_|zijn|werd|werden|onze|algemene|gebruik|cookie|en_|voor_|diensten|treden|treedt|gaat_|gaan_|in_',
    earlier: 'vorige|eerdere|oude_|oudere|voorgaande|archief|gearchiveerd|vervangt',
    until: 'tot_|tot en met|uiterlijk|vóór_',
    law: 'wet_|wetten|verordening|avg_|richtlijn|besluit|wetboek|arrest|rechtbank|verdrag',
    history: 'vorige versies|eerdere versies|oudere versies|versiegeschiedenis|wijzigingsgeschiedenis|archief',
  },
  sv: {
    updated:
      'senast uppdaterad|senast ändrad|senast reviderad|senaste uppdatering|senaste ändring|senaste revidering|uppdaterad|uppdaterat|uppdaterades|uppdatering|reviderad|reviderades|revidering|ändrad|ändrades|senast granskad|senast',
    effective:
      'gäller från|gäller fr|gäller sedan|gäller_|gälla från|gällande|träder i kraft|trädde i kraft|träda i kraft|ikraftträdande|giltig|i kraft',
    published: 'publicerad|publicerades|publiceringsdatum|utgiven|utfärdad|skapad|antagen|fastställd',
    version: 'version|utgåva|daterad',
    document: 'villkor|policy|integritet|avtal|meddelande|sekretess|användar|licens|dessa|denna|dokument|regler',
    neutral: 'den_|från|och_|med_|datum|senast|är_|har_|allmänna|våra|vår_|av_|för_|dag_',
    earlier: 'tidigare|föregående|äldre|gammal|gamla|arkiv|ersätter',
    until: 'till_|till och med|tom_|fram till|innan_|före_',
    law: 'lag_|lagen|lagar|förordning|direktiv|gdpr|domstol|konvention|balk',
    history: 'tidigare versioner|versionshistorik|ändringshistorik|äldre versioner|arkiv',
  },
  no: {
    updated:
      'sist oppdatert|siste oppdatering|sist endret|siste endring|sist revidert|sist redigert|oppdatert|oppdatering|revidert|endret|ajourført|sist_',
    effective:
      'gjelder fra|gjeldende|trer i kraft|trådte i kraft|tre i kraft|ikrafttredelse|ikrafttreden|gyldig|i kraft|med virkning fra|virkningsdato|gjelder_',
    published: 'publisert|publiseringsdato|utgitt|utstedt|opprettet|lagt ut|vedtatt',
    version: 'versjon|utgave|datert',
    document: 'vilkår|retningslinje|personvern|avtale|erklæring|bruksvilkår|merknad|lisens|disse|denne|dokument|regler',
    neutral: 'den_|fra_|og_|med_|dato|sist|siste|er_|ble_|har_|våre|generelle|av_|for_|dag_',
    earlier: 'tidligere|forrige|eldre|gammel|gamle|arkiv|erstatter',
    until: 'til_|til og med|frem til|fram til|før_|inntil',
    law: 'lov_|loven|forordning|direktiv|gdpr|domstol|forskrift',
    history: 'tidligere versjoner|versjonshistorikk|endringslogg|eldre versjoner|arkiv',
  },
  da: {
    updated:
      'sidst opdateret|seneste opdatering|senest opdateret|sidst ændret|sidst revideret|seneste ændring|sidst redigeret|opdateret|opdatering|revideret|ændret|sidst_|senest_',
    effective:
      'gælder fra|gældende|træder i kraft|trådte i kraft|træde i kraft|ikrafttræden|ikrafttrædelse|gyldig|i kraft|med virkning fra|virkningsdato|gælder_',
    published: 'offentliggjort|udgivet|udgivelsesdato|udstedt|oprettet|publiceret|vedtaget',
    version: 'version|udgave|dateret',
    document:
      'vilkår|betingelser|politik|privatliv|aftale|erklæring|meddelelse|licens|disse|denne|dokument|regler|handelsbetingelser',
    neutral: 'den_|fra_|og_|med_|dato|sidst|seneste|er_|blev|har_|vores|generelle|af_|for_|dag_',
    earlier: 'tidligere|forrige|ældre|gammel|gamle|arkiv|erstatter',
    until: 'til_|til og med|frem til|indtil|før_|inden_',
    law: 'lov_|loven|forordning|direktiv|gdpr|domstol|bekendtgørelse',
    history: 'tidligere versioner|versionshistorik|ændringslog|ældre versioner|arkiv',
  },
  fi: {
    updated:
      'viimeksi päivitetty|päivitetty|viimeisin päivitys|viimeinen päivitys|päivitys|päivitettiin|päivityspäivä|muokattu|muutettu|tarkistettu|viimeksi|muokkauspäivä',
    effective: 'voimassa|voimaan|voimaantulo|alkaen',
    published: 'julkaistu|julkaisupäivä|annettu|laadittu|luotu',
    version: 'versio|päivätty|päiväys',
    document:
      'ehdot|ehdoi|ehtoj|tietosuoja|seloste|käytäntö|käytännö|sopimus|käyttöehto|yksityisyys|lauseke|tämä|nämä|lisenssi|ilmoitus',
    neutral: 'päivä|viimeksi|on_|ovat|ja_|asti|pvm|lähtien|klo|tulevat|tulee|astuu|astuvat|tuli_',
    earlier: 'aiempi|aiemmat|aikaisemp|edelli|vanha|arkist|korvaa',
    until: 'asti|saakka|mennessä|ennen_',
    law: 'laki_|lain_|lakia|asetus|direktiivi|gdpr|tuomioistui',
    history: 'aiemmat versiot|versiohistoria|muutoshistoria|vanhat versiot|arkisto',
  },
  et: {
    updated:
      'viimati uuendatud|viimati muudetud|uuendatud|uuendati|muudetud|muudeti|ajakohastatud|viimane uuendus|viimane muudatus|viimati',
    effective: 'kehtiv|jõustu|jõus_|kehtima|kehtib|kehtivus|jõustumi',
    published: 'avaldatud|välja antud|loodud|koostatud',
    version: 'versioon|redaktsioon',
    document: 'tingimus|poliitika|leping|eeskir|privaatsus|põhimõt|teade|litsents|kasutus',
    neutral: 'alates|kuupäev|on_|ja_|viimati|käesolev',
    earlier: 'varasem|eelmi|vana|arhiiv|asendab',
    until: 'kuni|enne_',
    law: 'seadus|määrus|direktiiv|gdpr|kohus',
  },
  hu: {
    updated:
      'utolsó frissítés|legutóbbi frissítés|utolsó módosítás|legutóbbi módosítás|utoljára frissít|utoljára módosít|legutóbb|utoljára|frissít|módosít|felülvizsgál|aktualizál',
    effective: 'hatályos|hatályba|hatály|érvényes|érvénybe|életbe',
    published: 'közzétét|közzétéve|közzétett|kiadás dátuma|kiadva|publikál|kelt_|létrehoz|megjelen',
    version: 'verzió|változat|állapot|kiadás',
    document:
      'szabályzat|feltétel|nyilatkozat|tájékoztató|szerződés|irányelv|adatvédel|adatkezel|ászf|jelen_|ez a_|ezek|licenc|megállapodás|dokumentum',
    neutral:
      'a_|az_|és_|napja|napján|dátum|től|tól|tol|tel|felhasználás|általános|szerződési|utolsó|kezdve|napjától|óta',
    earlier: 'korábbi|előző|régi|archív|felváltja|helyébe',
    until: 'ig_|előtt|napjáig|lejár',
    law: 'törvény|rendelet|gdpr|tv_|bíróság|ptk_',
    history: 'korábbi verzió|korábbi változat|verziótörténet|módosítási előzmény|archívum|előző verziók',
  },
  el: {
    updated:
      'τελευταία ενημέρωση|τελευταία αναθεώρηση|τελευταία τροποποίηση|τελευταία επικαιροποίηση|τελευταία αλλαγή|ενημερώθηκ|ενημέρωση|ενημερωμέν|τροποποιήθηκ|τροποποίηση|αναθεωρ|αναθεώρηση|επικαιροποι|επικαιροποίηση',
    effective:
      'σε ισχύ|έναρξη ισχύος|έναρξης ισχύος|ισχύει|ισχύουν|ισχύ|τίθεται|τίθενται|ενεργοποίησ|ημερομηνία εφαρμογής|εφαρμόζεται από|εφαρμόζονται από',
    published: 'δημοσιεύ|δημοσίευ|ημερομηνία έκδοσης|εκδόθηκ|αναρτήθηκ|ανάρτησ',
    version: 'έκδοση|εκδοχή',
    document: 'όροι|όρων|όρους|πολιτικ|συμφων|σύμβαση|δήλωση|απορρήτ|προστασί|ειδοποίηση|παρόν|παρούσα|άδεια|έγγραφ',
    neutral: 'χρήση|ημερομηνία|από_|τις_|την_|της_|του_|των_|στις|τη_|η_|ο_|τελευταία|και_|υπηρεσ|δεδομέν|προσωπικ|οι_',
    earlier: 'προηγούμεν|παλαι|αρχει|αντικαθιστ',
    until: 'έως|μέχρι|πριν',
    law: 'νόμο|νόμου|κανονισμ|gdpr|οδηγία|διάταγμα|κώδικα|δικαστήρι',
    history: 'προηγούμενες εκδόσεις|παλαιότερες εκδόσεις|ιστορικό|αρχείο',
  },
  sq: {
    updated:
      'përditësuar|përditësim|përditësohet|ndryshuar|ndryshimi i fundit|ndryshuar së fundi|rishikuar|modifikuar|azhurnuar|rishikimi i fundit',
    effective:
      'në fuqi|hyn në fuqi|hyrja në fuqi|hyrjes në fuqi|hyjnë në fuqi|efektive|efektiv|vlen nga|vlefshme|vlefshëm|zbatueshm',
    published: 'publikuar|publikimit|publikim|lëshuar|botuar|krijuar|nxjerrë',
    version: 'versioni|version',
    document:
      'kushte|politik|marrëveshj|privatësi|deklarat|termat|termave|kontrat|njoftim|licenc|rregull|këto|kjo_|ky_',
    neutral: 'data_|datë|më_|e_|i_|të_|së_|nga_|fundit|fundi|herën|hyjnë|hyn_|për_|dhe_|është|janë|përdorim|shërbim',
    earlier: 'mëparshm|vjetër|arkiv|zëvendës',
    until: 'deri|përpara|para_',
    law: 'ligj|rregullore|gdpr|direktiv|gjykat',
  },
  tr: {
    updated:
      'son güncelleme|son güncellenme|güncelleme|güncellen|son değişiklik|değiştiril|değişiklik tarihi|revizyon|revize|son düzenleme|düzenlen|son gözden',
    effective: 'yürürlük|yürürlüğe|geçerli|geçerlilik|itibaren|uygulanmaya',
    published: 'yayın tarihi|yayınlan|yayımlan|yayın_|yayım|oluşturul|ilan',
    version: 'sürüm|versiyon|baskı',
    document:
      'politika|şart|koşul|sözleşme|gizlilik|metni|metin|bildirim|beyan|aydınlatma|lisans|kural|işbu|bu_|belge|anlaşma',
    neutral:
      'tarih|son_|ve_|kullanım|hizmet|olarak|en_|ten_|tan_|den_|dan_|genel|girer|girmiş|girecek|çerez|kişisel|veri|veriler',
    earlier: 'önceki|eski_|eskiden|arşiv|geçmiş',
    until: 'kadar|önce_|öncesi',
    law: 'kanun|yönetmelik|kvkk|gdpr|tüzük|yasa_|mahkeme|sayılı',
    history: 'önceki sürüm|eski sürüm|geçmiş sürüm|değişiklik geçmişi|sürüm geçmişi|arşiv',
  },
  eu: {
    updated: 'azken eguneratzea|eguneratze|eguneratu|azken aldaketa|aldatu|berrikusi|eguneraketa',
    effective: 'indarrean|indarra|indar_|baliozko',
    published: 'argitaratu|argitalpen|argitaratze',
    version: 'bertsio',
    document: 'baldintza|politika|pribatutasun|hitzarmen|ohar',
    until: 'arte_|baino lehen',
  },
  br: {
    updated: 'hizivaet|hizivadenn|hizivadur|adwelet',
    effective: 'e talvoud|da dalvezout|talvoud|dalvezout|efedus',
    published: 'embannet|embann',
    version: 'doare|stumm',
  },
  ga: {
    updated: 'nuashonraithe|nuashonrú|athbhreithnithe|leasaithe',
    effective: 'éifeachtach|éifeacht|i bhfeidhm|feidhm',
    published: 'foilsithe|foilsiú',
    version: 'leagan',
    document: 'polasaí|beartas|téarmaí|coinníollacha|comhaontú|príobháideachas|fógra',
  },
  cy: {
    updated: 'diweddarwyd|diweddariad|diwygiwyd|diwygio|diweddaru',
    effective: 'effeithiol|i rym|mewn grym|yn weithredol',
    published: 'cyhoeddwyd|cyhoeddi',
    version: 'fersiwn',
    document: 'polisi|telerau|amodau|cytundeb|preifatrwydd|hysbysiad',
  },
  mt: {
    updated: 'aġġornat|aġġornament|riveduta|rivedut|emendat|modifikat',
    effective: 'effettiv|fis-seħħ|seħħ|validu',
    published: 'ippubblikat|pubblikazzjoni|maħruġ',
    version: 'verżjoni',
    document: 'politika|termini|kundizzjonijiet|ftehim|privatezza|avviż',
  },
  fy: {
    updated: 'lêst bywurke|bywurke|feroare|lêst_|oanpast|wizige',
    effective: 'mei yngong|yngong|jildich|fan krêft',
    published: 'publisearre',
    version: 'ferzje',
    document: 'betingsten|belied|privacy|oerienkomst|ferklearring',
  },
  eo: {
    updated: 'laste ĝisdatig|lasta ĝisdatigo|ĝisdatig|reviziit|modifit|laste modif',
    effective: 'efika|efektiva|ekvalid|valida|valid',
    published: 'eldonit|publikigit',
    version: 'versio',
    document: 'kondiĉo|politiko|interkonsento|privateco|avizo',
  },
  is: {
    updated: 'síðast uppfær|uppfær|síðast breytt|breytt|endurskoð',
    effective: 'gildir frá|taka gildi|tekur gildi|tóku gildi|gildistaka|gildistöku|gildir|gildi_',
    published: 'birt_|útgef|gefin út|gefið út',
    version: 'útgáfa',
    document: 'skilmál|stefna|persónuvernd|samning|yfirlýsing',
    neutral: 'þann|frá_|og_|dagsetning',
    earlier: 'fyrri|eldri|gömul',
    until: 'til_|fyrir_',
  },
  ka: {
    updated: 'ბოლო განახლება|განახლ|შესწორ|ცვლილ|ბოლოს განახლ',
    effective: 'ძალაშია|ძალაში|მოქმედ',
    published: 'გამოქვეყნ',
    version: 'ვერსია|რედაქცია',
    document: 'პოლიტიკ|პირობ|ხელშეკრულებ|კონფიდენციალურ',
    until: 'მდე_|მანამდე',
  },
  hy: {
    updated: 'վերջին թարմաց|թարմաց|փոփոխ|վերանայ',
    effective: 'ուժի մեջ|գործում',
    published: 'հրապարակ',
    version: 'տարբերակ|խմբագր',
    document: 'քաղաքական|պայման|համաձայնագ|գաղտնիութ',
    until: 'մինչև',
  },
};
