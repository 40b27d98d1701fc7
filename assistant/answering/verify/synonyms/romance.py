"""French and Spanish words of decisions and of those who report on them.

Sets as those of :mod:`.english`; forms of irregular verbs stand beside their infinitive, since the
stemmer does not bring them together.
"""

from __future__ import annotations

FRENCH = """
    fournir communiquer transmettre presenter soumettre remettre adresser envoyer communication
    fournir offrir apporter donner preter accorder livrer fourniture
    recueillir rassembler collecter reunir compiler collecte
    etablir elaborer preparer rediger mettre elaboration redaction preparation
    concevoir elaborer formuler conception
    mise oeuvre application execution realisation
    appliquer executer realiser mettre oeuvre
    mener realiser executer conduire effectuer entreprendre menees
    lancer entreprendre entrepris engager commencer debuter entamer demarrer
    terminer achever finir conclure expirer
    observation commentaire remarque avis opinion vue
    avis conseil
    directive orientation
    conseiller conseil orientation
    continuer poursuivre poursuite suivre
    maintenir conserver garder preserver maintien
    nommer designer nomination designation
    choisir selectionner choix selection retenir
    verser payer acquitter regler financer paiement
    prendre charge supporter financer assumer
    remplir acquitter satisfaire
    aider aide assistance appui soutien soutenir appuyer assister epauler
    appuyer soutenir appui soutien
    organiser organisation tenir convoquer tenue reunir reunion tiendra tient tenu convoque
    accueillir heberger accueil abriter
    creer etablir instituer creation instaurer constituer institution etablissement
    financer financement financier fonds
    etudier examiner examen etude analyser considerer
    evaluer evaluation apprecier
    contenir figurer enoncer inscrire indiquer exposer enumerer reproduire mentionner contenu
    comprendre comporter inclure compter comprend contenir englober
    comprendre comprend comporter derouler
    prevoir prevu prevue prevoit inscrire envisager
    recevoir recu recoit reception
    payer paye paiement payees
    mettre mis mise met
    prendre pris prise prend
    utiliser employer utilisation emploi usage user recourir
    participer participation associer prendre part
    collaborer cooperer collaboration cooperation travailler concert
    partenariat partenaire collaboration
    renforcer ameliorer consolider accroitre renforcement amelioration intensifier developper
    augmenter accroitre elever hausse augmentation accroissement
    reduire diminuer baisser reduction diminution abaisser
    eliminer supprimer elimination suppression eradiquer
    interdire prohiber interdiction
    limiter restreindre limitation restriction
    prevenir eviter prevention
    lutter combattre lutte
    proteger sauvegarder protection preserver
    conserver preserver conservation preservation
    promouvoir favoriser encourager promotion faciliter
    faciliter aider simplifier
    determiner definir identifier recenser reperer cerner recensement identification
    definir preciser delimiter definition determiner
    expliquer preciser clarifier
    informer faire part notifier signaler rendre compte tenir informe
    compte rapport rendre presenter
    diffuser distribuer publier communiquer diffusion distribution
    publier publication
    resumer synthese resume
    suivre surveiller suivi surveillance controler
    superviser controler supervision
    gerer administrer gestion administration
    atteindre realiser parvenir obtenir realisation
    besoin exigence necessite
    exiger necessiter demander requerir imposer falloir
    necessaire requis voulu besoin
    remercier savoir gre gratitude reconnaissance remerciement sait
    savoir capable pouvoir savent
    capacite moyen capable
    echanger partager echange
    repartir distribuer allouer affecter attribuer
    confier charger
    charge responsable responsabilite
    modifier amender changer modification amendement
    remplacer substituer remplacement
    integrer incorporer inclure integration prise
    resulter decouler provenir issu emaner issus provenant
    lier relier rattacher
    fonder reposer baser base appuyer
    dependre subordonner
    axer concentrer orienter centrer cibler
    viser tendre but objectif
    but objectif fin finalite
    tache fonction role mission
    domaine secteur champ
    partie part portion proportion
    mesure action initiative demarche
    activite travail action travaux
    etape phase stade
    difficulte probleme defi
    obstacle entrave frein freiner entraver freinent empecher
    facile aise facilement aisement facilite simple
    important essentiel majeur considerable significatif
    essentiel principal fondamental crucial central premier
    pertinent approprie voulu utile
    suffisant adequat
    actuel present existant cours actuellement
    recent dernier
    prochain suivant
    divers different varie
    illicite illegal
    dangereux nocif
    prejudiciable nocif nefaste
    mondial monde planetaire
    regional region
    pays etat
    gouvernement gouvernemental
    entreprise societe firme
    organisation organisme institution entite organe
    organe instance
    expert specialiste
    personnel agent fonctionnaire
    enseignant professeur maitre
    former formation
    savoir connaissance
    contribution apport
    cout depense frais
    ressource fonds moyen
    argent fonds ressource
    disponible disponibilite
    delai date echeance
    periode duree exercice
    exercice biennal biennie
    annee an
    seance session reunion
    atelier seminaire
    resultat conclusion
    effet incidence impact consequence repercussion
    experience enseignement lecon
    tot rapidement rapide vite
    prealable avant abord
    ensemble total
    progres avancement
    initial premier
    interesse concerne
    mettre place creer
    depasser exceder dela depassant
    coordonner coordination coordonnateur coordonnatrice
    mener bien realiser
"""

SPANISH = """
    presentar remitir transmitir enviar facilitar comunicar presentacion envio remision
    proporcionar facilitar suministrar ofrecer prestar dar brindar aportar suministro provision
    reunir recopilar recabar recoger recopilacion recogida
    preparar elaborar redactar formular preparacion elaboracion redaccion formulacion confeccionar
    concebir disenar formular elaborar diseno
    aplicacion ejecucion implementacion puesta practica cumplimiento
    aplicar ejecutar implementar poner practica llevar
    realizar ejecutar efectuar emprender llevar cabo desarrollar
    iniciar comenzar emprender empezar lanzar comienzo inicio comience empiece
    terminar finalizar concluir acabar expirar
    observacion comentario opinion
    directriz orientacion
    asesorar asesoramiento consejo aconsejar orientar
    seguir continuar proseguir siga sigue continuacion continue prosiga
    mantener conservar preservar mantenga mantenimiento
    nombrar designar nombramiento designacion
    elegir seleccionar escoger seleccion eleccion
    celebrar organizar convocar organizacion celebracion convocatoria convoque
    acoger hospedar albergar
    crear establecer creacion establecimiento instituir fundar constituir
    financiar financiacion fondo financiero sufragar
    pagar abonar sufragar pago
    ayudar ayuda asistencia apoyo apoyar auxilio respaldar respaldo asistir prestar
    permitir posibilitar
    utilizar emplear usar uso utilizacion empleo
    estudiar examinar analizar examen estudio considerar analisis
    evaluar evaluacion valorar
    contener figurar enunciar incluir recoger exponer indicar contenido
    comprender incluir abarcar comportar contener
    participar participacion intervenir tomar parte
    colaborar cooperar colaboracion cooperacion
    fortalecer reforzar mejorar fortalecimiento mejora fortalezca refuerce
    aumentar incrementar acrecentar aumento incremento mayor ampliar crecer
    reducir disminuir rebajar reduccion disminucion
    eliminar suprimir eliminacion supresion erradicar
    prohibir vedar prohibicion
    limitar restringir limitacion restriccion
    prevenir evitar prevencion
    evitar prescindir abstener
    luchar combatir lucha contra
    proteger salvaguardar proteccion
    conservar preservar conservacion
    promover fomentar favorecer alentar promocion fomento impulsar
    facilitar ayudar simplificar agilizar
    simplificar agilizar racionalizar
    determinar definir identificar detectar precisar determinacion identificacion
    explicar aclarar precisar
    informar notificar comunicar cuenta informe
    difundir distribuir divulgar difusion distribucion
    publicar publicacion
    resumir sintesis resumen
    vigilar supervisar seguimiento vigilancia supervision
    gestionar administrar gestion administracion
    lograr alcanzar conseguir logro obtener
    obtener conseguir recibir
    necesidad requisito exigencia
    exigir requerir necesitar pedir
    necesario requerido preciso
    agradecer agradecimiento gratitud reconocimiento
    intercambiar compartir intercambio
    asignar destinar dedicar atribuir asignacion
    destinado dedicado
    encargar encomendar confiar
    encargado responsable responsabilidad
    modificar enmendar cambiar modificacion enmienda
    sustituir reemplazar sustitucion
    integrar incorporar incluir integracion
    resultar derivar proceder provenir procedente
    vincular relacionar ligar
    basar fundar apoyar base fundamentar
    depender supeditar sujecion
    orientar centrar dirigir enfocar
    fin objetivo meta finalidad proposito
    tarea funcion cometido labor
    ambito sector esfera campo
    parte porcion proporcion tasa
    medida accion iniciativa
    actividad trabajo labor accion
    etapa fase
    dificultad problema reto desafio
    obstaculo barrera impedimento traba
    facil facilmente sencillo
    importante esencial significativo considerable
    esencial principal fundamental crucial central
    pertinente apropiado adecuado
    suficiente adecuado
    actual presente existente actualmente vigente
    diverso diferente distinto
    ilicito ilegal
    peligroso peligrosos nocivo
    perjudicial nocivo dañino
    mundial global mundo
    regional region
    pais estado nacion
    empresa compania
    organizacion organismo institucion entidad organo
    experto especialista
    personal funcionario
    capacitar capacitacion formacion formar
    conocimiento saber
    contribucion aportacion aporte
    costo gasto coste
    recurso fondo medio
    disponible disponibilidad
    plazo fecha
    periodo bienio ejercicio
    sesion reunion periodo
    taller seminario
    resultado conclusion
    efecto consecuencia repercusion
    experiencia ensenanza leccion
    maximo tardar mas
    minimo menos
    aun todavia
    traves conducto mediante medio
    asimismo tambien ademas
    pronto antes cuanto rapido
    particular especialmente sobre
    preocupacion inquietud
    hacer haga hagan hizo
    poner ponga pongan puesta
    pedir pida pidio solicitar solicitud
    progreso avance adelanto
    aprovechar utilizar
    adaptar ajustar
    actualizar actualizacion
    envie enviado remita
"""
