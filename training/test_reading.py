"""Checks of what needs no model: `python -m unittest`."""

import random
import tempfile
import unittest
from pathlib import Path

import numpy as np

from reading.drafts import make_rows, propose_rows, read_topic, read_topics, DRAFTS
from reading.frames import put_plainly, strip_frame
from reading.measures import choose_threshold, fit_temperature, measure_labels, to_probabilities
from reading.twins import negate, renumber, turn, turn_both
from reading.vectors import StemVectors, read_vectors, write_vectors
from reading.vocabulary import choose_tokens, make_tokenizer


class Twins(unittest.TestCase):
    def test_negates_the_first_verb_and_takes_a_negation_back(self) -> None:
        cases = {
            "Zinc reduces the length of a cold.": "Zinc does not reduce the length of a cold.",
            "Zinc does not reduce the length of a cold.": "Zinc reduces the length of a cold.",
            "The drug lowered blood pressure.": "The drug did not lower blood pressure.",
            "Masks are effective.": "Masks are not effective.",
            "Masks are not effective.": "Masks are effective.",
            "Smoking was associated with reduced growth.": "Smoking was not associated with reduced growth.",
        }
        for sentence, twin in cases.items():
            self.assertEqual(negate(sentence), twin)

    def test_leaves_a_sentence_without_a_known_verb_alone(self) -> None:
        self.assertIsNone(negate("Blood pressure in adults."))
        self.assertIsNone(turn("Blood pressure in adults.", random.Random(1)))

    def test_turns_a_word_of_direction(self) -> None:
        self.assertEqual(turn("Higher doses work.", random.Random(1)), "Lower doses work.")

    def test_turns_the_same_word_on_both_sides(self) -> None:
        self.assertEqual(turn_both("It is safe.", "Safe in adults.", random.Random(1)), ("It is unsafe.", "Unsafe in adults."))
        self.assertIsNone(turn_both("It is safe.", "It is harmful.", random.Random(1)))

    def test_changes_a_number_by_half_or_more_and_keeps_shares_below_a_hundred(self) -> None:
        for seed in range(200):
            twin = renumber("Pain fell in 60% of them.", random.Random(seed))
            if twin is not None:
                share = float(twin.split("%")[0].split()[-1])
                self.assertTrue(share <= 100 and not 45 < share < 75, twin)


class Drafts(unittest.TestCase):
    def read(self, text: str):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tea.tsv"
            path.write_text(text, encoding="utf-8")
            return read_topic(path)

    def test_pairs_a_sentence_with_its_quotes_and_names_its_topic(self) -> None:
        topic = self.read("T\tTea\ttea; green tea\nQ\tq1\tTea keeps people awake.\nQ\tq2\tThe leaves are dried.\nC\tq1\tYou sleep better after a cup.\nN\t\tGreen tea is drunk in Japan.\n")
        rows = {(row.claim, row.evidence): row.label for row in make_rows([topic], random.Random(1), others=0)}
        self.assertEqual(rows[("tea: You sleep better after a cup.", "Tea keeps people awake.")], "conflicts")
        self.assertEqual(rows[("tea: You sleep better after a cup.", "tea: The leaves are dried.")], "neutral")
        self.assertEqual(rows[("Green tea is drunk in Japan.", "Tea keeps people awake.")], "neutral")
        self.assertEqual(len(propose_rows([topic], most=1)), 2)

    def test_asks_about_quotes_that_lie_near_though_they_share_no_word(self) -> None:
        topic = self.read("T\tTea\ttea\nQ\tq1\tIt keeps people awake.\nQ\tq2\tThe leaves are dried before a buyer comes.\nC\tq1\tYou sleep before noon.\n")
        stems = {("tea", "It keeps people awake."): ["awake"], ("tea", "The leaves are dried before a buyer comes."): ["leaf"], ("tea", "You sleep before noon."): ["sleep"]}
        vectors = StemVectors({"awake": 0, "leaf": 1, "sleep": 2}, np.array([[1.0, 0.1], [0.1, 1.0], [1.0, 0.0]], dtype=np.float32))
        self.assertEqual(propose_rows([topic], most=1)[0].label, "neutral")
        self.assertEqual(propose_rows([topic], lambda one: vectors.rank(one, stems), most=1)[0].label, "conflicts")

    def test_writes_vectors_that_are_read_again(self) -> None:
        vectors = StemVectors({"a": 0, "b": 1}, np.array([[31.0, -31.0, 1.0], [0.5, 0.25, -0.5]], dtype=np.float32))
        with tempfile.TemporaryDirectory() as folder:
            write_vectors(vectors, Path(folder) / "vectors.txt")
            again = read_vectors(Path(folder) / "vectors.txt")
        self.assertEqual(again.stems, vectors.stems)
        self.assertLess(float(np.abs(again.matrix - vectors.matrix).max()), 0.02)

    def test_says_where_a_line_is_wrong(self) -> None:
        for text, line in {"T\tTea\ttea\nC\tq9\tNo.\n": 2, "X\n": 1, "T\tTea\ttea\n": 0}.items():
            with self.assertRaisesRegex(ValueError, f"tea.tsv:{line}" if line else "missing"):
                self.read(text)

    def test_keeps_topics_for_thresholds_apart(self) -> None:
        held, trained = read_topics(DRAFTS)
        quotes = {quote for topic in trained for quote in topic.quotes.values()}
        self.assertFalse([quote for topic in held for quote in topic.quotes.values() if quote in quotes])
        self.assertGreater(len(trained), 4 * len(held))


class Frames(unittest.TestCase):
    def test_puts_a_trial_in_plain_words_that_keep_its_direction(self) -> None:
        for seed in range(20):
            plain = put_plainly("Tea significantly decreased pain compared with water.", random.Random(seed))
            self.assertRegex(plain, "reduces|lowers|lower|less|decrease")

    def test_strips_lead_in_and_brackets(self) -> None:
        self.assertEqual(strip_frame("However, we found that tea (green) helps."), "Tea helps.")


class Vocabulary(unittest.TestCase):
    tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "tea", "coffee", "rare", "[unused1]"]

    def test_keeps_what_is_used_and_every_character(self) -> None:
        kept = choose_tokens(self.tokens, ["tea"], ["coffee"], 0)
        self.assertEqual([self.tokens[index] for index in kept], ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "##a", "tea"])

    def test_joins_claim_and_evidence_and_cuts_the_longer(self) -> None:
        encoding = make_tokenizer(self.tokens, 6).encode("Tea", "coffee coffee coffee coffee")
        self.assertEqual(encoding.tokens, ["[CLS]", "tea", "[SEP]", "coffee", "coffee", "[SEP]"])
        self.assertEqual(encoding.type_ids, [0, 0, 0, 1, 1, 1])


class Measures(unittest.TestCase):
    def test_counts_precision_and_recall(self) -> None:
        scores = measure_labels(np.array([0, 1, 1, 2]), np.array([0, 1, 2, 2]))
        self.assertEqual((scores["conflicts.precision"], scores["conflicts.recall"], scores["neutral.precision"]), (1.0, 0.5, 0.5))

    def test_cools_what_is_too_sure(self) -> None:
        logits = np.array([[8.0, 0.0, 0.0]] * 10)
        truth = np.array([0] * 6 + [1] * 4)
        temperature = fit_temperature(truth, logits)
        self.assertAlmostEqual(float(to_probabilities(logits, temperature)[0, 0]), 0.6, delta=0.15)

    def test_takes_the_lowest_threshold_that_is_right_often_enough(self) -> None:
        probabilities = np.array([[0, value, 1 - value] for value in (0.9, 0.8, 0.7, 0.6)])
        truth = np.array([1, 1, 1, 2])
        self.assertEqual(choose_threshold(truth, probabilities, "conflicts", 0.9, least=2), 0.7)
        self.assertEqual(choose_threshold(np.array([2, 2, 2, 2]), probabilities, "conflicts", 0.9, least=2), 1.0)


if __name__ == "__main__":
    unittest.main()
