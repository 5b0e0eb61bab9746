import pytest

REST = " Minister Ivo Strand held talks with Mayor Bodil Ravn about the road to the bridge."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"I met Mayor Ravn yesterday," Minister Strand said on Monday.', "2025-06-01"),
        ("“I met her yesterday. We ate,” he told the Velia Post on 1 June.", "2025-05-31"),
        ('On Monday, Minister Strand said: "I met her yesterday."', "2025-06-01"),
        ('Strand said in a speech on Monday: "We met today."', "2025-06-02"),
        ('"It rained," Strand said on Monday. "We met yesterday."', "2025-06-01"),
        ('Strand said on Monday that it had rained. "We met yesterday," he said.', "2025-06-01"),
        ('"We met yesterday," said Strand, who was elected on 3 May.', "2025-06-03"),
        ('"We met yesterday," Strand said. On Monday he left.', "2025-06-03"),
        ('"It rained," Strand said on Monday. He met Ravn yesterday.', "2025-06-03"),
        ('"It rained," Strand said on Monday.\n\n"We met yesterday," Ravn said.', "2025-06-03"),
        ('"We met yesterday," said Strand today.', "2025-06-03"),
    ],
)
def test_yesterday_in_quoted_words_counts_from_the_day_of_the_speech(text, value, reading):
    dates = reading(text + REST, published="2025-06-04").dates
    days = {each.passage.quote: str(each.value) for each in dates}
    assert days.get("yesterday", days.get("today")) == value
