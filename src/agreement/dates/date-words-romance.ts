// What agreements call their dates in the Romance languages. Data only; read `date-words.ts` first.
import type { DateWords } from './date-words.ts';

export const WORDS_OF_ROMANCE: Readonly<Record<string, DateWords>> = {
  fr: {
    updated:
      'maj_|dernière mise à jour|dernières mises à jour|mise à jour|mis à jour|mises à jour|à jour au|à jour le|à jour du|à jour en|actualisé|actualisation|dernière modification|dernière révision|modifié|modification|révisé|révision|rédigé|amendé|date de révision|dernier changement',
    effective:
      "date d'effet|prise d'effet|prend effet|prennent effet|effet au|effet le|effet à compter|date effective|en vigueur|entrée en vigueur|entre en vigueur|applicable à compter|applicables à compter|applicable à partir|applicables à partir|applicable depuis|applicables depuis|applicable au|applicables au|applicable dès|s'applique à partir|s'appliquent à partir|s'applique à compter|s'appliquent à compter|s'applique depuis|s'appliquent depuis|valable à partir|valables à partir|valable à compter|valables à compter|valable depuis|valide à|valides à|date d'application|vigueur",
    published:
      "publié|publication|mise en ligne|mis en ligne|mises en ligne|émis|date d'émission|posté|créé|création|établi",
    version: 'version|en date du|daté|édition',
    document:
      'politique|conditions|cgu_|cgv_|confidentialité|déclaration|charte|accord_|contrat|mentions légales|présent|licence|avis_|document|cette_|ces_',
    neutral:
      'le_|la_|les_|du_|de_|des_|d_|l_|au_|en_|a_|à_|été|est_|sont|date|dernière|dernier|nos_|notre|générales|utilisation|vente|service|protection|données|vie privée|cookies|et_|nouvelle|compter|partir|depuis|effet|règles|entrent|entre_|entrera|entreront|prennent|prend|réalisé|effectué|n_',
    earlier: 'précédent|antérieur|ancien|archiv|remplac|obsolète',
    until: "jusqu'au|jusqu'à|jusqu'en|jusqu|avant|au plus tard",
    law: 'loi_|lois_|règlement|rgpd|directive|décret|code_|convention|protocole|arrêt|ordonnance|tribunal|signés|accords',
    history:
      'versions précédentes|version précédente|anciennes versions|versions antérieures|historique|archives|versions archivées|journal des modifications',
  },
  es: {
    updated:
      'última actualización|últimas actualizaciones|última modificación|última revisión|última reforma|última edición|actualizad|actualización|actualizó|modificad|modificación|revisad|revisión|reformad|editad',
    effective:
      'vigente|vigencia|en vigor|entra en vigor|entran en vigor|entrada en vigor|vigor|efectiv|con efecto|surte efecto|surten efecto|aplicable desde|aplicable a partir|aplicables desde|aplicables a partir|válid|validez|se aplica a partir|se aplican a partir|fecha de inicio|rige desde|rigen desde|fecha de entrada',
    published: 'publicad|publicación|publicó|emitid|emisión|cread|elaborad|expedid',
    version: 'versión|edición|con fecha|de fecha|fechad',
    document:
      'política|términos|condiciones|aviso|acuerdo|contrato|privacidad|declaración|presente|estos_|este_|esta_|estas_|licencia|normas|documento',
    neutral:
      'de_|del_|el_|la_|los_|las_|fecha|desde|nuestr|última|último|fue_|fueron|ha_|han_|sido_|son_|es_|uso_|servicio|legal|datos|cookies|generales|a partir|partir|en_|y_|protección|día',
    earlier: 'anterior|previa_|previas_|antigu|archiv|reemplaza|sustituye|obsolet',
    until: 'hasta|antes de|antes del',
    law: 'ley_|leyes|reglamento|rgpd|directiva|decreto|código|convenio|tribunal|sentencia|lopd|lfpdppp',
    history: 'versiones anteriores|versión anterior|historial|histórico|archivo de',
  },
  pt: {
    updated:
      'última atualização|última actualização|última modificação|última alteração|última revisão|última edição|atualizad|actualizad|atualização|actualização|modificad|modificação|alterad|alteração|revist|revisão|revisad|editad',
    effective:
      'em vigor|entra em vigor|entram em vigor|entrada em vigor|vigor|vigência|vigente|efetiv|efectiv|válid|validade|com efeito|aplicável a partir|aplicáveis a partir|aplicável desde|produz efeitos|vigora|data de início|passa a valer|passam a valer',
    published: 'publicad|publicação|emitid|emissão|criad|divulgad|disponibilizad|lançamento',
    version: 'versão|edição|datad|com data de',
    document:
      'política|termos|condições|aviso|acordo|contrato|privacidade|declaração|presente|estes_|este_|esta_|estas_|licença|normas|documento',
    neutral:
      'de_|do_|da_|dos_|das_|o_|a_|os_|as_|ao_|data_|desde|noss|última|último|foi_|foram|é_|são|uso_|utilização|serviço|legal|dados|cookies|gerais|partir|em_|e_|feira|segunda|terça|quarta|quinta|sexta|proteção',
    earlier: 'anterior|antig|arquivad|substitui|obsolet',
    until: 'até|antes de|antes do',
    law: 'lei_|leis_|regulamento|rgpd|lgpd|diretiva|directiva|decreto|código|tribunal',
    history: 'versões anteriores|versão anterior|histórico|arquivo de',
  },
  it: {
    updated:
      'ultimo aggiornamento|ultimi aggiornamenti|ultima modifica|ultima revisione|ultima variazione|aggiornat|aggiornamento|modificat|modifica_|revisione|rivist|revisionat|variat',
    effective:
      'in vigore|entrata in vigore|entra in vigore|entrano in vigore|vigore|efficac|valid|vigente|vigenti|decorrenza|effettiv|applicabil|con effetto|a decorrere|si applica dal|si applicano dal',
    published: 'pubblicat|pubblicazione|emess|emissione|creat|rilasci|redatt|stilat',
    version: 'versione|edizione|datat|in data|data versione',
    document:
      'politica|informativa|termini|condizioni|privacy|accordo|contratto|presente|presenti|questa_|questo_|queste|questi|dichiarazione|licenza|norme|documento|avviso',
    neutral:
      'di_|del_|della|dei_|delle|il_|la_|lo_|le_|i_|al_|dal_|da_|dall_|l_|data|ultima|ultimo|è_|sono|stat|uso_|utilizzo|servizio|servizi|dati|cookie|generali|partire|nostr|giorno|e_|d_',
    earlier: 'precedent|passate|archivi|sostituisc|obsolet|vecchi',
    until: 'fino a|fino al|sino al|prima del|entro',
    law: 'legge|leggi|regolamento|gdpr|direttiva|decreto|codice|tribunale|convenzione|provvediment',
    history: 'versioni precedenti|versione precedente|cronologia|storico|archivio',
  },
  ro: {
    updated:
      'ultima actualizare|ultima modificare|ultima revizuire|ultimei actualizări|actualizat|actualizare|actualizări|modificat|modificare|revizuit|revizuire|revizie',
    effective:
      'în vigoare|intrare în vigoare|intrării în vigoare|intră în vigoare|valabil|efectiv|aplicabil|cu efect|se aplică de la|se aplică începând|începând cu|vigoare',
    published: 'publicat|publicării|publicare|emis|emiterii|creat|postat',
    version: 'versiune|versiunea|ediția|datat',
    document:
      'politic|termen|condiți|acord|contract|confidențialitate|notific|declaraț|prezent|acești|aceast|licenț|reguli|document',
    neutral: 'data_|de_|la_|din_|cu_|utiliz|servicii|ultima|fost_|este|sunt|și_|al_|ale_|a_|pe_|generale',
    earlier: 'anterioar|precedent|veche|vechi_|arhiv|înlocui',
    until: 'până|înainte',
    law: 'lege|legea|regulament|gdpr|directiv|ordonanț|codul|hotărâr|tribunal',
    history: 'versiuni anterioare|versiunile anterioare|istoric|arhiva',
  },
  ca: {
    updated:
      'última actualització|última modificació|última revisió|actualitza|actualització|modifica|revisad|revisat|darrera actualització|darrera modificació',
    effective: 'vigent|vigor|vigència|efecti|vàlid',
    published: 'publicat|publicad|publicació|emès|emesa|creat',
    version: 'versió|edició|datat|datad',
    document:
      'política|termes|condicions|avís|acord|contracte|privadesa|privacitat|declaració|present|aquest|llicència',
    neutral: 'de_|del_|d_|el_|la_|els_|les_|a_|data|partir|des_|última|darrera|ús_|servei|i_|en_|general',
    earlier: 'anterior|antig|arxiv|substitueix',
    until: 'fins|abans',
    law: 'llei|lleis|reglament|directiva|rgpd|codi_|tribunal',
  },
  gl: {
    updated: 'última actualización|última modificación|última revisión|actualizad|actualización|modificad|revisad',
    effective: 'vixente|vigor|vixencia|efectiv|válid',
    published: 'publicad|publicación|emitid',
    version: 'versión|edición',
    neutral: 'de_|do_|da_|data|desde|partir|última|o_|a_|e_|uso_|en_',
    document: 'política|termos|condicións|aviso|acordo|contrato|privacidade|presente',
    until: 'ata_|antes',
    earlier: 'anterior|antig|arquiv',
  },
  rm: {
    updated: 'actualisà|actualisada|actualisaziun|midà|midada|revedì',
    effective: 'in vigur|vigur|valaivel',
    published: 'publitgà|publitgada',
    version: 'versiun',
    document: 'cundiziun|directiva|protecziun|decleraziun|cunvegna',
  },
};
