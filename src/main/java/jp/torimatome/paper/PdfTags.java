package jp.torimatome.paper;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** タグ付け: one tree over the parts of a document; the layout of each part makes a tree of its own, as if it stood alone. */
final class PdfTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final Map<Integer, COSObjectable> parents = new TreeMap<>();
  private int next;

  /** Takes the tree of the pages from the {@code before}th on. */
  void add(PDDocument sheets, int before) throws IOException {
    PDStructureTreeRoot part = sheets.getDocumentCatalog().getStructureTreeRoot();
    for (Object top : part.getKids()) {
      if (top instanceof PDStructureElement document) {
        document.getKids().forEach(this::take);
      }
    }
    PDNumberTreeNode numbers = part.getParentTree();
    Map<Integer, COSObjectable> ofPart = numbers.getNumbers();
    int offset = next;
    ofPart.forEach((number, parent) -> parents.put(offset + number, parent));
    for (int at = before; at < sheets.getNumberOfPages(); at++) {
      PDPage page = sheets.getPage(at);
      page.setStructParents(offset + page.getStructParents());
    }
    next = offset + part.getParentTreeNextKey();
  }

  private void take(Object kid) {
    if (kid instanceof PDStructureElement element) {
      element.setParent(whole);
      whole.appendKid(element);
    }
  }

  void finish(PDDocument sheets) {
    root.appendKid(whole);
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(parents);
    root.setParentTree(tree);
    root.setParentTreeNextKey(next);
    sheets.getDocumentCatalog().setStructureTreeRoot(root);
  }
}
