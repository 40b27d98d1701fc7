"""Names of States and territories as resolutions print them, for telling a State from a body."""

from __future__ import annotations

#: Folded, in lower case. The official short names of the United Nations' Member States, and the
#: formal names that its resolutions use beside them.
_NAMES = (
    "afghanistan|albania|algeria|andorra|angola|antigua and barbuda|argentina|armenia|australia"
    "|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan"
    "|(?:plurinational state of )?bolivia|bosnia and herzegovina|botswana|brazil|brunei darussalam"
    "|bulgaria|burkina faso|burundi|cabo verde|cambodia|cameroon|canada|central african republic"
    "|chad|chile|china|colombia|comoros|congo|costa rica|cote d'ivoire|croatia|cuba|cyprus|czechia"
    "|czech republic|democratic people's republic of korea|democratic republic of (?:the )?congo"
    "|denmark|djibouti|dominica(?:n republic)?|ecuador|egypt|el salvador|equatorial guinea|eritrea"
    "|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece"
    "|grenada|guatemala|guinea(?:-bissau)?|guyana|haiti|honduras|hungary|iceland|india|indonesia"
    "|(?:islamic republic of )?iran|iraq|ireland|israel|italy|jamaica|japan|jordan|kazakhstan"
    "|kenya|kiribati|kosovo|kuwait|kyrgyzstan|lao people's democratic republic|latvia|lebanon"
    "|lesotho|liberia|libya(?:n arab jamahiriya)?|liechtenstein|lithuania|luxembourg|madagascar"
    "|malawi|malaysia|maldives|mali|malta|marshall islands|mauritania|mauritius|mexico|micronesia"
    "|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands"
    "|new zealand|nicaragua|nigeria?|north macedonia|norway|oman|pakistan|palau|palestine|panama"
    "|papua new guinea|paraguay|peru|philippines|poland|portugal|qatar|republic of korea"
    "|republic of moldova|romania|russian federation|rwanda|samoa|san marino|sao tome and principe"
    "|saudi arabia|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia"
    "|solomon islands|somalia|south africa|south sudan|spain|sri lanka|sudan|suriname|sweden"
    "|switzerland|syria(?:n arab republic)?|tajikistan|thailand|timor-leste|togo|tonga"
    "|trinidad and tobago|tunisia|turkey|turkiye|turkmenistan|tuvalu|uganda|ukraine"
    "|united arab emirates|united kingdom|united republic of tanzania"
    "|united states(?: of america)?|uruguay|uzbekistan|vanuatu"
    "|(?:bolivarian republic of )?venezuela|viet nam|yemen|yugoslavia|zambia|zimbabwe"
)
STATES = _NAMES
