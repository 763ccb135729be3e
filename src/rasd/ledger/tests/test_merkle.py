import pymerkle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasd.ledger import merkle
from rasd.ledger.tests.vectors import load

VECTORS = load("merkle")


class CountingNodes:
    """The stored subtrees of a tree, counting how many are asked for."""

    def __init__(self, leaves: list[bytes]) -> None:
        self.stored: dict[tuple[int, int], bytes] = {}
        self.asked = 0
        for number, leaf in enumerate(leaves):
            for level, index, found in merkle.completed(number, merkle.leaf_hash(leaf), self):
                self.stored[level, index] = found

    def __call__(self, level: int, index: int) -> bytes:
        self.asked += 1
        return self.stored[level, index]


@pytest.fixture(scope="module")
def reference() -> CountingNodes:
    return CountingNodes([bytes.fromhex(leaf) for leaf in VECTORS["leaves"]])


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_the_reference_tree(reference, size):
    assert merkle.root(size, reference).hex() == VECTORS["roots"][size]


@pytest.mark.parametrize("case", VECTORS["inclusion"])
def test_inclusion_proofs_are_those_of_the_reference_tree(reference, case):
    index, size = case["index"], case["size"]
    path = merkle.inclusion_proof(index, size, reference)
    assert [step.hex() for step in path] == case["path"]
    leaf = merkle.leaf_hash(bytes.fromhex(VECTORS["leaves"][index]))
    assert merkle.verify_inclusion(leaf, index, size, path, merkle.root(size, reference))


@pytest.mark.parametrize("case", VECTORS["consistency"])
def test_consistency_proofs_are_those_of_the_reference_tree(reference, case):
    old, new = case["old"], case["new"]
    path = merkle.consistency_proof(old, new, reference)
    assert [step.hex() for step in path] == case["path"]
    roots = merkle.root(old, reference), merkle.root(new, reference)
    assert merkle.verify_consistency(old, new, *roots, path)


@given(st.lists(st.binary(max_size=8), min_size=1, max_size=70), st.data())
def test_proofs_agree_with_an_independent_implementation(leaves, data):
    oracle = pymerkle.InmemoryTree(algorithm="sha256")
    oracle.append_entries(leaves)
    nodes = CountingNodes(leaves)
    size = data.draw(st.integers(1, len(leaves)))
    index = data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(1, size))
    root, old_root = merkle.root(size, nodes), merkle.root(old, nodes)
    assert root == oracle.get_root(size)

    path = merkle.inclusion_proof(index, size, nodes)
    leaf = merkle.leaf_hash(leaves[index])
    pymerkle.verify_inclusion(leaf, root, oracle.prove_inclusion(index + 1, size))
    assert merkle.verify_inclusion(leaf, index, size, path, root)

    path = merkle.consistency_proof(old, size, nodes)
    pymerkle.verify_consistency(old_root, root, oracle.prove_consistency(old, size))
    assert merkle.verify_consistency(old, size, old_root, root, path)


@given(st.integers(2, 200), st.data())
def test_a_proof_changed_in_any_bit_or_length_proves_nothing(size, data):
    leaves = [number.to_bytes(2, "big") for number in range(size)]
    nodes = CountingNodes(leaves)
    root = merkle.root(size, nodes)
    index = data.draw(st.integers(0, size - 1))
    path = merkle.inclusion_proof(index, size, nodes)
    leaf = merkle.leaf_hash(leaves[index])
    step = data.draw(st.integers(0, len(path) - 1))
    bit = data.draw(st.integers(0, 255))
    flipped = (int.from_bytes(path[step], "big") ^ (1 << bit)).to_bytes(32, "big")
    wrong = [*path[:step], flipped, *path[step + 1 :]]
    assert not merkle.verify_inclusion(leaf, index, size, wrong, root)
    assert not merkle.verify_inclusion(leaf, index, size, path[:-1], root)
    assert not merkle.verify_inclusion(leaf, index, size, [*path, root], root)
    assert not merkle.verify_inclusion(leaf, (index + 1) % size, size, path, root)

    old = data.draw(st.integers(1, size - 1))
    old_root, grown = merkle.root(old, nodes), merkle.consistency_proof(old, size, nodes)
    assert not merkle.verify_consistency(old, size, merkle.leaf_hash(b""), root, grown)
    assert not merkle.verify_consistency(old, size, old_root, old_root, grown)
    assert not merkle.verify_consistency(old, size, old_root, root, grown[:-1])
    assert not merkle.verify_consistency(old, size, old_root, root, [*grown, root])


def test_a_leaf_cannot_pass_for_a_node(reference):
    left, right = reference(0, 0), reference(0, 1)
    assert merkle.leaf_hash(left + right) != merkle.node_hash(left, right)


def test_roots_and_proofs_of_a_large_log_read_few_nodes():
    nodes = CountingNodes([number.to_bytes(4, "big") for number in range(10_000)])
    for ask in (
        lambda: merkle.root(9_999, nodes),
        lambda: merkle.inclusion_proof(4_321, 9_999, nodes),
        lambda: merkle.consistency_proof(1_234, 9_999, nodes),
    ):
        nodes.asked = 0
        ask()
        assert nodes.asked <= 2 * 14


@given(st.integers(0, 100))
def test_the_root_while_reading_is_the_root_of_what_was_read(size):
    leaves = [number.to_bytes(2, "big") for number in range(size)]
    frontier = merkle.Frontier()
    for leaf in leaves:
        frontier.append(merkle.leaf_hash(leaf))
    assert frontier.root() == merkle.root(size, CountingNodes(leaves))


@pytest.mark.parametrize(("index", "size"), [(3, 3), (-1, 3), (0, 0)])
def test_a_leaf_outside_the_tree_has_no_proof(reference, index, size):
    with pytest.raises(ValueError, match="no such leaf"):
        merkle.inclusion_proof(index, size, reference)
    assert not merkle.verify_inclusion(b"", index, size, [], merkle.EMPTY_ROOT)
