import pytest

from graphkit.extract.meetings import meetings

PAIR = {"nuru", "tarr"}

MET = """
[Ada Nuru] of Velia met with Defence Minister [Bo Tarr] of Ostrana.
[Ada Nuru] of the Island Party met [Bo Tarr] of New Ostrana on Monday.
[Ada Nuru] held a meeting in Geneva today with a visiting delegation headed by [Bo Tarr].
[Ada Nuru] yesterday evening met at the presidential palace with [Bo Tarr].
[Ada Nuru] this morning received in audience [Bo Tarr], who was on an official visit.
At the meeting with [Bo Tarr], held at the foreign ministry, [Ada Nuru] spoke of trade.
During his visit to Velia, [Bo Tarr] was received by [Ada Nuru].
During his visit to Velia, [Bo Tarr] held meetings with [Ada Nuru].
On the sidelines of the assembly, [Ada Nuru] met bilaterally with [Bo Tarr].
On the margins of the summit, there was a meeting between [Ada Nuru] and [Bo Tarr].
[Ada Nuru] and [Bo Tarr], meeting in Geneva, agreed to resume flights.
Meeting in Geneva, [Ada Nuru] and [Bo Tarr] agreed to resume flights.
Meeting [Bo Tarr] in Geneva, [Ada Nuru] said trade was good.
Speaking to [Bo Tarr] by phone, [Ada Nuru] said trade was good.
Receiving [Bo Tarr] at the palace, [Ada Nuru] praised the treaty.
After meeting [Bo Tarr], [Ada Nuru] told reporters that trade was good.
After talks with [Bo Tarr], [Ada Nuru] said trade was good.
[Ada Nuru] told reporters after meeting [Bo Tarr] that trade was good.
[Ada Nuru] said after talks with [Bo Tarr] on Monday that trade was good.
[Ada Nuru] had a phone call with [Bo Tarr].
[Ada Nuru] had a telephone conversation today with [Bo Tarr].
A telephone conversation took place between [Ada Nuru] and [Bo Tarr].
[Ada Nuru] took a call from [Bo Tarr].
[Ada Nuru] received a phone call from [Bo Tarr].
[Ada Nuru] had tea with [Bo Tarr].
[Ada Nuru] was the guest of honour at a dinner given by [Bo Tarr].
[Ada Nuru] attended a dinner hosted by [Bo Tarr].
[Ada Nuru] opened talks with [Bo Tarr] on the border.
[Ada Nuru] ended two hours of closed-door discussions with [Bo Tarr].
[Ada Nuru] engaged in lengthy consultations with [Bo Tarr].
[Ada Nuru] consulted [Bo Tarr] on the treaty.
[Ada Nuru] was briefed by [Bo Tarr] on the border.
[Ada Nuru] briefed [Bo Tarr] on the border.
[Ada Nuru] had discussions on a range of issues of common concern with [Bo Tarr].
[Ada Nuru] and the visiting Kenyan minister, [Bo Tarr], discussed the border.
[Ada Nuru] and [Bo Tarr] reviewed bilateral ties at a meeting in Geneva.
[Ada Nuru] and [Bo Tarr] presided over the signing of five accords.
[Ada Nuru] and [Bo Tarr] presided over the ninth session of the commission.
[Ada Nuru] greeted [Bo Tarr] at the airport.
[Ada Nuru] was met at the airport by [Bo Tarr].
[Ada Nuru] paid a courtesy visit to [Bo Tarr] on Monday.
[Bo Tarr] was called on by [Ada Nuru].
[Ada Nuru] made a courtesy call on [Bo Tarr].
[Ada Nuru] presented her credentials to [Bo Tarr].
[Bo Tarr] received the credentials of Ambassador [Ada Nuru].
[Ada Nuru] met, on Monday in Geneva, with [Bo Tarr].
[Ada Nuru] (left) meets with [Bo Tarr] in Geneva on Monday. (Photo: Agency)
[Ada Nuru], right, shakes hands with [Bo Tarr] in Geneva. Photo: Agency
[Ada Nuru] meets Kenyan president [Bo Tarr]
[Ada Nuru], [Bo Tarr] hold talks in Geneva
[Ada Nuru], [Bo Tarr] discuss trade
[Ada Nuru]-[Bo Tarr] meeting in Geneva
The summit brought together [Ada Nuru] and [Bo Tarr].
The round of talks was led by [Ada Nuru] and [Bo Tarr].
The talks were co-chaired by [Ada Nuru] and [Bo Tarr].
The two delegations were led by [Ada Nuru] and [Bo Tarr], respectively.
In Geneva, [Ada Nuru] had separate meetings with [Bo Tarr] and with [Cy Voss].
[Ada Nuru] met twice with [Bo Tarr] last year.
[Ada Nuru] last saw [Bo Tarr] in Geneva in 2019.
[Ada Nuru] saw [Bo Tarr] in Geneva on Monday.
[Ada Nuru] meanwhile sat across the table from [Bo Tarr].
[Ada Nuru] also had the opportunity to meet with [Bo Tarr].
[Ada Nuru] had the honour of being received by [Bo Tarr].
It was there that [Ada Nuru] met [Bo Tarr].
[Ada Nuru] joined [Bo Tarr] at the table for talks.
[Ada Nuru] welcomed to Geneva on Monday Foreign Minister [Bo Tarr].
[Ada Nuru] today hosted the Foreign Minister of Kenya, [Bo Tarr].
[Ada Nuru] today met the Foreign Minister of Kenya, H.E. Mr. [Bo Tarr].
[Ada Nuru] met earlier in the day with the head of the bank, [Bo Tarr].
In Geneva [Ada Nuru] conferred at length with [Bo Tarr].
[Ada Nuru] exchanged a few words with [Bo Tarr].
[Ada Nuru] played golf with [Bo Tarr].
[Ada Nuru] negotiated the accord with [Bo Tarr].
[Ada Nuru] thanked [Bo Tarr] for receiving her at the palace.
[Ada Nuru] came face to face with [Bo Tarr].
Talks were held between [Ada Nuru] and [Bo Tarr].
Then negotiations took place between [Ada Nuru] and the amir of Ostrana, [Bo Tarr], first alone.
[Bo Tarr] held talks here Monday with [Ada Nuru] on the border.
[Bo Tarr], on a visit to Velia, had talks with [Ada Nuru].
[Bo Tarr] arrived in Geneva on Monday, where he met [Ada Nuru].
[Bo Tarr] travelled to Geneva at the invitation of [Ada Nuru], with whom he held talks.
[Bo Tarr], visiting Geneva, was welcomed by [Ada Nuru].
[Ada Nuru] held her first meeting since the election with [Bo Tarr].
[Ada Nuru] convened a meeting with [Bo Tarr].
[Ada Nuru] called in Ambassador [Bo Tarr].
[Ada Nuru] summoned Ambassador [Bo Tarr].
[Ada Nuru] addressed the border issue in a call with [Bo Tarr].
[Ada Nuru] discussed with [Bo Tarr] the situation at the border.
[Ada Nuru] raised the issue with [Bo Tarr] at their meeting on Monday.
[Ada Nuru] and [Bo Tarr] had met in Geneva the year before.
[Ada Nuru] gave [Bo Tarr] dinner; nobody was told.
[Ada Nuru] had been frank with [Bo Tarr] when they sat down in Geneva.
[Ada Nuru] met envoys of six states in turn, among them [Bo Tarr].
[Ada Nuru]'s first caller, on Monday, was [Bo Tarr].
[Ada Nuru] presented her letters of credence to [Bo Tarr].
[Ada Nuru] paid courtesy calls on [Cy Voss] and on [Bo Tarr].
[Ada Nuru] flew there on a chartered plane to see [Bo Tarr].
[Ada Nuru] raised a matter which she had taken up in 2019 with [Bo Tarr].
[Ada Nuru] and her deputy were guests of [Bo Tarr].
[Ada Nuru] interpreted for [Cy Voss] when he sat down in Velia with [Bo Tarr].
""".strip().splitlines()

NOT_MET = """
Speaker [Ada Nuru] visited the House, together with [Bo Tarr] and other officials.
[Ada Nuru] discussed the policies of [Bo Tarr] with reporters.
[Ada Nuru] said she agreed with [Bo Tarr].
[Ada Nuru] shares the view with [Bo Tarr] that trade is good.
[Ada Nuru] was replaced by [Bo Tarr].
[Ada Nuru] was criticised by [Bo Tarr].
[Ada Nuru] was appointed by [Bo Tarr].
[Ada Nuru] was invited by [Bo Tarr].
[Ada Nuru] competed with [Bo Tarr] for the leadership.
[Ada Nuru] spoke about [Bo Tarr].
[Ada Nuru] worked with [Bo Tarr] in the nineties.
Relations between [Ada Nuru] and [Bo Tarr] are cool.
The rivalry between [Ada Nuru] and [Bo Tarr] goes on.
[Ada Nuru] met reporters and praised [Bo Tarr].
[Ada Nuru] received a letter from [Bo Tarr].
[Ada Nuru] received a message of congratulation from [Bo Tarr].
[Ada Nuru] received an invitation from [Bo Tarr].
[Ada Nuru] sent a message to [Bo Tarr].
[Ada Nuru] spoke at a conference; [Bo Tarr] did not.
[Ada Nuru] spoke to reporters about the talks that [Bo Tarr] missed.
[Ada Nuru] and [Bo Tarr] spoke at the forum.
[Ada Nuru] and [Bo Tarr] attended the funeral.
[Ada Nuru] and [Bo Tarr] have never met.
[Ada Nuru] said that [Bo Tarr] would visit Velia.
[Ada Nuru] called for talks with [Bo Tarr].
[Ada Nuru] ruled out talks with [Bo Tarr].
[Ada Nuru] offered to hold talks with [Bo Tarr].
[Ada Nuru] wants [Bo Tarr] to meet [Cy Voss].
[Ada Nuru] accused [Bo Tarr] of meeting [Cy Voss].
[Ada Nuru], who succeeded [Bo Tarr], met the press.
[Ada Nuru] met the son of [Bo Tarr].
[Ada Nuru] met a delegation sent by [Bo Tarr].
[Ada Nuru] met ambassadors. [Bo Tarr] was abroad.
The party of [Ada Nuru] held talks with that of [Bo Tarr].
The government of [Ada Nuru] signed a treaty with that of [Bo Tarr].
[Ada Nuru]'s government held talks with [Bo Tarr]'s.
If [Ada Nuru] meets [Bo Tarr], prices will fall.
[Ada Nuru] is yet to meet [Bo Tarr].
[Ada Nuru] has no plans to meet [Bo Tarr].
[Ada Nuru] was denied a meeting with [Bo Tarr].
[Ada Nuru] skipped a meeting with [Bo Tarr].
[Ada Nuru] missed the talks with [Bo Tarr].
[Ada Nuru] sought a meeting with [Bo Tarr].
[Ada Nuru] requested a phone call with [Bo Tarr].
There was no meeting between [Ada Nuru] and [Bo Tarr].
[Ada Nuru] failed to secure a meeting with [Bo Tarr].
[Ada Nuru] avoided meeting [Bo Tarr].
[Ada Nuru] insisted she had not spoken with [Bo Tarr].
Nobody saw [Ada Nuru] speak with [Bo Tarr].
The book compares [Ada Nuru] with [Bo Tarr].
[Ada Nuru] shared a prize with [Bo Tarr].
[Ada Nuru] visited the grave of [Bo Tarr].
[Ada Nuru] visited the museum, a spokesman for [Bo Tarr] said.
[Ada Nuru] signed a law, ending a dispute with [Bo Tarr].
[Ada Nuru] reviewed the guard of honour; her quarrel with [Bo Tarr] goes on.
[Ada Nuru] exchanged letters with [Bo Tarr].
[Ada Nuru] exchanged messages of congratulation with [Bo Tarr] on the anniversary.
[Ada Nuru] chaired a cabinet meeting, a day after breaking with [Bo Tarr].
A meeting of [Ada Nuru] and her cabinet discussed [Bo Tarr].
[Ada Nuru] welcomed the talks between [Bo Tarr] and [Cy Voss].
[Ada Nuru] said the talks with [Bo Tarr] would be held in May.
[Ada Nuru] invited [Bo Tarr] to visit Velia.
[Ada Nuru] accepted an invitation to meet [Bo Tarr].
[Ada Nuru] urged [Bo Tarr] to hold talks with [Cy Voss].
[Ada Nuru] would not say whether she had met [Bo Tarr].
[Ada Nuru] talked of her admiration for [Bo Tarr], whom she has followed with interest.
[Ada Nuru] served as minister under [Bo Tarr].
[Ada Nuru] will next week receive [Bo Tarr].
[Ada Nuru] is expected in Geneva, where she will hold talks with [Bo Tarr].
[Ada Nuru] leaves on Monday for Geneva to hold talks with [Bo Tarr].
A visit by [Ada Nuru] to meet [Bo Tarr] was cancelled.
The planned visit of [Ada Nuru], including talks with [Bo Tarr], was postponed.
Plans for [Ada Nuru] to meet [Bo Tarr] were dropped.
[Ada Nuru] refused to shake hands with [Bo Tarr].
[Ada Nuru] talks tough with [Bo Tarr].
[Ada Nuru] sat for a portrait by the painter who worked with [Bo Tarr].
Reports that [Ada Nuru] met [Bo Tarr] are false.
It is not true that [Ada Nuru] met [Bo Tarr].
[Ada Nuru] told us that she had yet to be granted a meeting with [Bo Tarr].
The first session, to be chaired by [Ada Nuru] and [Bo Tarr], is in March.
Next week: [Ada Nuru] hosts [Bo Tarr] in Velia, if the weather lets her land.
[Ada Nuru] goes to Velia in July and sees [Bo Tarr].
[Ada Nuru] and [Bo Tarr] were given an audience by [Cy Voss].
[Ada Nuru] praised the talks between [Cy Voss] and [Bo Tarr], and met [Dee Wynn].
[Ada Nuru] was met by [Cy Voss], and [Bo Tarr] spent four days at home.
[Ada Nuru], who took up the post in May, had flown in with [Bo Tarr].
[Ada Nuru] denies reports that she met [Bo Tarr].
""".strip().splitlines()


def held(article):
    return [
        {participant.who for participant in each.record.participants}
        for each in meetings(article)
        if each.record.status == "held"
    ]


@pytest.mark.parametrize("text", MET)
def test_they_met(text, marked):
    assert any(who >= PAIR for who in held(marked(text)))


@pytest.mark.parametrize("text", NOT_MET)
def test_nobody_says_that_they_met(text, marked):
    assert not any(who >= PAIR for who in held(marked(text)))
