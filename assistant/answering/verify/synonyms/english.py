"""English words of decisions and of those who report on them, in sets by part of speech.

Gone through: the 1,500 most frequent content words of 400 resolutions. Each line is a set of words
any of which may stand for any other; a word may be in several sets. Apart stay, among others,
adopt and consider, review and revise, select and nominate, plan and programme, prevent and reduce,
reduce and eliminate, note and welcome, collect and analyse, advise and decide, draft and finalize,
global, regional and national, and whatever is a number, a frequency or a duty.
"""

from __future__ import annotations

VERBS = """
    carry conduct perform undertake undertook undertaken implement execute
    implement apply implementation application
    implement fulfil discharge
    use employ apply utilize utilization usage
    establish create creation form institute
    strengthen enhance reinforce improve bolster consolidate boost
    strengthen enhance increase improve
    increase raise grow rise expand enlarge growth grew grown rose risen
    expand extend widen broaden enlarge extension expansion wide broad
    reduce decrease lower diminish lessen cut reduction
    help assist support aid assistance
    enable allow
    ensure guarantee secure assure
    protect safeguard
    preserve conserve conservation preservation
    prevent avoid avert
    combat fight counter fought
    tackle address respond confront
    eliminate eradicate elimination eradication
    prohibit ban forbid outlaw forbidden prohibition
    limit restrict limitation restriction
    identify determine pinpoint identification
    draft develop prepare draw elaborate formulate drew drawn
    develop formulate design devise
    develop development build built
    elaborate spell detail specify delineate define
    define delineate delimit demarcate determine definition
    clarify clear explain explanation
    provide give offer supply furnish deliver share grant lend gave given
    deliver delivery provide provision render
    receive obtain get receipt received got acquire
    send sent transmit submit forward communicate transmission submission communication
    send sent provide submit present submission
    circulate distribute disseminate share dissemination distribution
    publish publication
    inform report notify notification tell told apprise
    gather collect compile assemble collection compilation
    summarize summary synthesize synthesis
    consider examine review study look weigh consideration examination
    explore examine study investigate look consider
    discuss deliberate debate deliberation discussion
    assess assessment evaluate evaluation appraise appraisal
    analyse analysis analyses analytical analyze
    monitor track watch
    oversee supervise oversight supervision oversaw
    consult consultation confer
    cooperation collaboration collaborate cooperate
    participate engage involve join participation involvement engagement
    hold held convene organize host arrange place
    meet met convene gather
    appoint name designate appointment designation
    choose select selection chose chosen pick
    request demand seek sought
    manage administer handle run management administration ran
    operate run function operation ran
    maintain keep kept retain sustain preserve
    keep kept continue remain pursue
    remain stay continue
    promote foster encourage facilitate further advance
    facilitate ease help
    mobilize raise mobilization
    finance fund financial
    cover bear pay paid defray borne met
    allocate assign allocation
    devote dedicate go allocate
    entrust charge task assign mandate
    donate contribute donation contribution
    exchange share swap
    replace substitute replacement substitution
    amend modify change alter amendment modification
    finalize complete finish conclude finalization completion conclusion
    begin began begun start commence initiate launch
    end expire finish terminate expiry termination
    comply observe respect adhere abide compliance observance adherence
    violate breach infringe violation infringement
    require need necessitate requirement necessary
    aim seek sought strive try attempt endeavour
    achieve attain reach accomplish realize fulfil met achievement attainment realization
    arise stem result arose arisen emerge
    occur happen arise occurrence occurred
    affect impact influence
    harm damage injure hurt
    face experience encounter
    threaten endanger jeopardize
    hinder impede hamper obstruct
    highlight emphasize emphasis stress underline underscore
    contain appear set list include find found lay laid reproduce
    refer mention cite reference
    describe outline explain description
    show shown demonstrate reveal indicate prove proven
    consist comprise include contain compose constitute
    link connected tie relate associate
    base rest build built ground rely found root
    base basis
    depend subject rely
    concentrate focus centre
    orient gear direct target aim tailor orientation
    driven respond gear
    multiply multiplier
    speed accelerate expedite hasten quick quickly rapid
    integrate incorporate mainstream include integration inclusion incorporation
    align harmonize alignment
    recruit hire recruitment
    propose suggest proposal suggestion
    intend plan envisage intention
    envisage consider foresee foreseen provide
    attend participate
    transport move carry ship transportation movement
    transfer transmit pass transmission
    purchase buy procure acquire bought procurement acquisition
    produce manufacture make production made manufacturer producer
    dispose disposal
    destroy destruction
    postpone defer delay
    simplify streamline simple
    write wrote written
    know known knew knowledge
    make made
    take took taken
    encourage fuel
    train training
    lead led
    urge exhort
    reply respond answer response
    possess have hold held
    share common joint
    accept acceptance
    serve act function
    abstain refrain
"""

NOUNS = """
    aim goal objective purpose target intention
    purpose end
    task function role duty
    task duty responsibility obligation
    responsible responsibility
    mandate basis
    area field sphere domain
    part portion share proportion section
    way manner means method
    tool instrument means
    measure step action act
    work activity effort
    effort endeavour attempt
    process procedure
    person people individual human
    staff personnel employee
    expert specialist expertise
    expertise know-how knowledge experience
    organization body institution entity agency organ
    company business enterprise firm corporation corporate
    country nation state
    stakeholder actor
    meeting session
    event occasion
    event activity workshop seminar
    result outcome finding
    effect impact consequence implication
    difficulty problem challenge
    obstacle barrier constraint impediment hurdle
    need requirement necessity
    opportunity possibility chance
    risk danger hazard
    threat danger menace
    cost expense expenditure
    resource fund funding money finance
    donor donation contribution
    information data
    experience lesson
    observation comment remark view opinion
    advice guidance counsel advisory advise
    guidance guideline
    rule regulation
    norm standard
    law legislation legal legislative
    treaty agreement accord
    biennium period year
    period term duration
    deadline date
    young youth
    old older elderly
    amount quantity sum volume
    woman women female
    man men male
    child children
    disability disabled
    environment environmental ecological
    economy economic
    society social
    technology technological
    technique technical
    science scientific scientist
    industry industrial
    region regional
    world worldwide global globe universal
    sea marine maritime ocean
    coast coastal
    disease illness
    pollution contamination pollute contaminate pollutant
    place location site
    beginning start outset
    chair chairperson chairman chairmanship
    beneficiary recipient
    recipient receive
    government governmental
    strategy strategic
    availability available accessible accessibility
    cooperation partnership
    partner partnership
    framework structure
    component element part
    topic subject theme issue matter question
    feature characteristic
    trend tendency
    trade commerce commercial
    trafficking traffic
    idea concept
    page website site portal
    network networking
    shortage shortfall scarcity
    criterion criteria
    crisis crises
    speech statement
    supplier provider provide
    user use
    equality equal
    poverty poor
    fairness fair equitable
    proposal propose
    scope extent reach
    cause reason
    movement shipment
    alternative substitute
    discharge release
"""

OTHERS = """
    important key essential significant importance significance
    essential crucial vital
    central core main principal chief primary key
    considerable significant substantial important major great large big
    serious grave severe deep profound
    necessary required needed need
    possible feasible potential
    relevant pertinent appropriate
    appropriate suitable proper
    adequate sufficient enough
    effectiveness effective efficacy
    efficiency efficient
    success successful successfully succeed
    current present existing now
    recent latest
    full fully complete completely entire entirely whole
    quick quickly rapid rapidly swift swiftly speedy expeditious prompt fast
    urgent urgently pressing
    regular periodic
    different various diverse
    mainly primarily chiefly
    joint common shared together mutual
    negative adverse harmful detrimental
    hazardous dangerous
    illicit illegal unlawful
    simple easy
    vulnerable fragile
    lasting durable enduring
    particular especially notably specific special
    minimum minimize minimal
    maximum maximize maximal
    better improve
    broad wide comprehensive
    close closely
    open-ended open
    worldwide global world
    dependable reliable
    fair equitable
    strong strongly strength
    high highly
    foremost first
    twice two
    long-term long
    wealthy rich
    safe safety
    secure security
    whole overall
    near close
"""
