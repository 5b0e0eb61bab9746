"""Sentences as readouts, agencies and newsletters write them, and exactly whom each names."""

import pytest

CASES = {
    "Permanent Representative to the UN Bo Tarr met US ambassador to the OSCE Ada Nuru.": [
        "Bo Tarr",
        "Ada Nuru",
    ],
    "It was attended by Director General of the Office of the Minister Abdul Rahman Al-Nuru.": [
        "Abdul Rahman Al-Nuru"
    ],
    "GRAIN TALKS: The minister held a call last night.": [],
    "They landed at Seretse Nuru International Airport, and the Poles, who won, cheered.": [],
    "She was on Metro TV on Monday.": [],
    "They had lunch at the Seri Nuru complex and prayed in the Sultan Tarr mosque.": [],
    "He received at the Presidency on Monday Kenyan Foreign Minister Ada Nuru.": ["Ada Nuru"],
    "Prime Minister Ada Nuru called on Archbishop Malcolm Cardinal Tarr.": [
        "Ada Nuru",
        "Malcolm Cardinal Tarr",
    ],
    "IMF Managing Director Ada Nuru met UNICEF Executive Director Bo Tarr.": [
        "Ada Nuru",
        "Bo Tarr",
    ],
    "They met Pan Wen-li, head of strategy, and General Choe In Gyu.": [
        "Pan Wen-li",
        "Choe In Gyu",
    ],
    "In the presence of H E Sheikh Faisal bin Nasser Al Qasur, Eng Wafula Nuru spoke.": [
        "Faisal bin Nasser Al Qasur",
        "Wafula Nuru",
    ],
    "He will meet the Chairman of Sarvar province Qosim Nuru.": ["Qosim Nuru"],
    "Innocent XIV sent a telegram.": ["Innocent XIV"],
    "EU envoy Ada Nuru hosted Cllr Bo Tarr and Samdech Techo Hun Marr.": [
        "Ada Nuru",
        "Bo Tarr",
        "Hun Marr",
    ],
    "The minister, Fergal Mac Conmara TD, today concluded a visit to Oslo.": ["Fergal Mac Conmara"],
    "He thanked Rt Hon. Alice Thornbury MP for her visit.": ["Alice Thornbury"],
    "Trade CS Peninah Chebet and PS Abel Ontiri took part.": ["Peninah Chebet", "Abel Ontiri"],
    "He met Chief Secretary to the Government Tan Sri Zulkif Osmani.": ["Zulkif Osmani"],
    "Dato' Sri Hanif Bakri welcomed Tun Rashidah Noor.": ["Hanif Bakri", "Rashidah Noor"],
    "His Myanmar counterpart, U Thein Zaw Htut, arrived on Sunday.": ["Thein Zaw Htut"],
    "Commissioner for International Partnerships Janez Trobec opened the forum.": ["Janez Trobec"],
    "Minister of State for Lands Kondwani Phiri spoke in Lusaka.": ["Kondwani Phiri"],
    "Deputy Lands Minister Kondwani Phiri spoke in Lusaka.": ["Kondwani Phiri"],
    "Mauritania's President Sidi Ould Mohamed Taleb held talks in Nouakchott.": [
        "Sidi Ould Mohamed Taleb"
    ],
    "Prime Minister Krishna Bahadur Thakurathi today told the House.": [
        "Krishna Bahadur Thakurathi"
    ],
    "Head of the Department of the Presidential Administration Dayirbek Asylbaev attended.": [
        "Dayirbek Asylbaev"
    ],
    "Basque industrialist Koldo Larreategui was received on Friday.": ["Koldo Larreategui"],
    "The president of the Ticino government, Norman Bernasconi, welcomed the guests.": [
        "Norman Bernasconi"
    ],
    "Dr. Ir. Bambang Suryono met Drs. Hadi Wirawan in Bogor.": ["Bambang Suryono", "Hadi Wirawan"],
    "Ibu Siti Rahmawati and Pak Bambang Prastowo chaired the session.": [
        "Siti Rahmawati",
        "Bambang Prastowo",
    ],
    "Alhaji Musa Danladi OON and Chief Emeka Okwuosa met in Abuja.": [
        "Musa Danladi",
        "Emeka Okwuosa",
    ],
    "Sir Alistair Penrose KCMG met Dame Helen Ashworth DBE.": [
        "Alistair Penrose",
        "Helen Ashworth",
    ],
    "His Royal Highness Prince Faisal bin Turki met the visitors.": ["Faisal bin Turki"],
    "Chief of the General Staff General Ion Dragomirescu received the attaché.": [
        "Ion Dragomirescu"
    ],
    "El Hadj Oumar Diallo, the mediator, met Me Aminata Traoré.": [
        "Oumar Diallo",
        "Aminata Traoré",
    ],
    "They met at Wisma Putra with Foreign Minister Halim Saad.": ["Halim Saad"],
    "On Corpus Christi the minister, Duarte Lima, stayed at São Bento.": ["Duarte Lima"],
    "The managing director of Kafue Copper, Johann Steyn, was there.": ["Johann Steyn"],
    "She teaches at the Lee Kong Chian campus with Dr Lim Boon Wah.": ["Lim Boon Wah"],
    "President Sarita Kumari Nuru and Mr. Azizan Shah met Dr. Pema Lama.": [
        "Sarita Kumari Nuru",
        "Azizan Shah",
        "Pema Lama",
    ],
    "The Prime Minister, Tun Azizan Shah, spoke. Mr. Shah left.": ["Azizan Shah", "Shah"],
    "Minister of Energy Infrastructures Ada Nuru spoke.": ["Ada Nuru"],
    "Chairman of the Velian Front for National Construction Ada Nuru spoke.": ["Ada Nuru"],
    "The Chairman of the Milli Majlis Ogtay Shirvan spoke.": ["Ogtay Shirvan"],
    "Honourables Ada Nuru and Bo Tarr, the Right Reverend Cy Voss and Mama Esther Kagwe came.": [
        "Ada Nuru",
        "Bo Tarr",
        "Cy Voss",
        "Esther Kagwe",
    ],
    "Host Ada Nuru was less lucky.": ["Ada Nuru"],
    "The minister welcomed the work of the Joint Tracking Cell (JTC) said Ada Nuru.": ["Ada Nuru"],
    "They talked about ties between Velasur and the Union.": [],
    "In Tindal, the party leader, Ada Nuru, spoke.": ["Ada Nuru"],
    "Help went to the provinces of Velasur and Tindal Marr, said Ada Nuru.": ["Ada Nuru"],
    "ADA DE NURU, who has died aged 77, was a minister.": ["ADA DE NURU"],
    "Their elder son, Bo, reads law; the younger, Cy, plays. Ann, the youngest, sings.": [
        "Bo",
        "Cy",
        "Ann",
    ],
    "0900 hrs   Call on the President, Smt. Ada Nuru": ["Ada Nuru"],
    "She takes over from Ada Nuru.": ["Ada Nuru"],
    "It was a busy Tuesday for Ada Nuru. She left for Tindal Marr.": ["Ada Nuru"],
    "The President received his counterpart, José Amaral Sores, at the palace.": [
        "José Amaral Sores"
    ],
    "President Lulino arrived on Monday. Lulino left.": ["Lulino", "Lulino"],
    "Foreign Minister Basim al-Khatir and Interior Minister Walid el-Masun met.": [
        "Basim al-Khatir",
        "Walid el-Masun",
    ],
    "Sheikh Hamdun bin Zayn bin Hamad Al Qasur hosted Premier Gaston d'Aubry.": [
        "Hamdun bin Zayn bin Hamad Al Qasur",
        "Gaston d'Aubry",
    ],
    "State Councilor He Lirong met An Sang-bo, a vice minister.": ["He Lirong", "An Sang-bo"],
    "Mr. Jean-Luc KOUASSO, Minister of Trade, and Mrs. Awa N'DIARE signed.": [
        "Jean-Luc KOUASSO",
        "Awa N'DIARE",
    ],
    "Vasil Sergeyevich Morozin, the ambassador, came with S. V. Petrenin.": [
        "Vasil Sergeyevich Morozin",
        "S. V. Petrenin",
    ],
    "Norway's Inga Solheimen, Sweden's Lars Ekholt and Denmark's Mette Kjaerup spoke.": [
        "Inga Solheimen",
        "Lars Ekholt",
        "Mette Kjaerup",
    ],
    "The group included Tom Hardwyck (D-Ohio) and Lucy Tranton (R-Texas).": [
        "Tom Hardwyck",
        "Lucy Tranton",
    ],
    "He was accompanied by his son Karim and his adviser Leila Haddour.": [
        "Karim",
        "Leila Haddour",
    ],
    "Sen. Marco Delgadin, R-Fla., and Gov. Ann Rivers of Utah attended.": [
        "Marco Delgadin",
        "Ann Rivers",
    ],
    "The visit follows that of Hakan Fidanoz last week.": ["Hakan Fidanoz"],
    "Party chief Nguyễn Văn Trạch hosted Thonglun Sisavang, the guest.": [
        "Nguyễn Văn Trạch",
        "Thonglun Sisavang",
    ],
    "Ambassador-designate R. Nolan Burnby testified.": ["R. Nolan Burnby"],
    "The talks were attended by Lee Do-hwan's deputy, Park Jin-ara.": [
        "Lee Do-hwan",
        "Park Jin-ara",
    ],
    "1. Ada Nuru, Minister of Trade\n2. Bo Tarr, Deputy Minister": ["Ada Nuru", "Bo Tarr"],
    "QUESTION: Did he come?\nMR. STRANDEN: No.": ["STRANDEN"],
    "Marta Ilvest (née Kaskin), the envoy's wife, hosted a dinner.": ["Marta Ilvest"],
    "Asked about Nuru, Tarr smiled. Premier Ada Nuru and envoy Bo Tarr are old friends.": [
        "Nuru",
        "Tarr",
        "Ada Nuru",
        "Bo Tarr",
    ],
    "Ms. Ana Lucia Prader (Brazil) was elected Chair.": ["Ana Lucia Prader"],
    "H.E. Mr. Tuanku Hassan Basrin, Permanent Representative, spoke.": ["Hassan Basrin"],
    "Visiting President of the Senate of Argentina Rodrigo Ituralda spoke.": ["Rodrigo Ituralda"],
    "Then-president Bruno Restrepin and Doctor Graciela Montenegro came.": [
        "Bruno Restrepin",
        "Graciela Montenegro",
    ],
    "King Sultan bin Faysal Al Ruwan met Sheikh Khaled bin Sultan Al Ruwan.": [
        "Sultan bin Faysal Al Ruwan",
        "Khaled bin Sultan Al Ruwan",
    ],
    "President Wellington Kalunga thanked Ratu Semin Vakalo in Chennai, whose port grew.": [
        "Wellington Kalunga",
        "Semin Vakalo",
    ],
    "PRESIDENT OF CHILE VASILI PTITSYR: Good afternoon, colleagues.": ["VASILI PTITSYR"],
    "The Wool Board CEO Alexei Mikhlov and Sister Rafaela Petrinol came.": [
        "Alexei Mikhlov",
        "Rafaela Petrinol",
    ],
    "Prime Minister Eero Kestinen was received by King Baudry II.": ["Eero Kestinen", "Baudry II"],
    "Acting Minister Amir Khan Kestinen met the Amir.": ["Amir Khan Kestinen"],
    "VELIA, 3 May (Nile Wire) - Minister Eero Kestinen left.": ["Eero Kestinen"],
    "Secretary Teodor Locsint Jr. and Jon F. Kerrig III signed.": [
        "Teodor Locsint Jr.",
        "Jon F. Kerrig III",
    ],
    "Mr. van der Bellhof and Ms von der Leydeck agreed.": ["van der Bellhof", "von der Leydeck"],
    "Council of Ministers Chairman Emir Hadzelim spoke.": ["Emir Hadzelim"],
    "By Rosma Iskand Tehon\n\nThe talks had ended when the ministers came.": ["Rosma Iskand Tehon"],
    "Envoy Norla Pengiran Metasan and envoy Ward Tillings left.": [
        "Norla Pengiran Metasan",
        "Ward Tillings",
    ],
    "They flew from Novo Selo to Puerto Nuevo via Santa Rosalia.": [],
    "The Nord Stream pipeline and Mount Fuji were on the agenda.": [],
    "The company Nova Energia said it would sell. The frigate Almirante Brown docked.": [],
    "Al Jazeera reported that Hezbollah agreed. Die Linke stayed away.": [],
    "The Treaty of Lisbon, the Minsk Agreements and the Abraham Accords were cited.": [],
    "The visit to Sri Lanka, Saudi Arabia and Burkina Faso lasted a week.": [],
    "Downing Street welcomed the Good Friday Agreement.": [],
}


@pytest.mark.parametrize("text", CASES)
def test_exactly_these_persons_are_named(reading, text):
    article = reading(text)
    named = [
        text[each.start : each.end]
        for each in article.mentions
        if article.actors[each.actor].record.kind == "person"
    ]
    assert named == CASES[text]
