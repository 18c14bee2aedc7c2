package jp.torimatome.paper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * タグ付け: one tree over the parts of a document; the layout of each part makes a tree of its own, as
 * if it stood alone.
 */
final class PdfTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final Map<Integer, COSObjectable> parents = new TreeMap<>();
  private final COSDictionary background = new COSDictionary();
  private int next;

  PdfTags() {
    background.setItem(COSName.TYPE, COSName.BACKGROUND);
  }

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
      share(page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES));
    }
    next = offset + part.getParentTreeNextKey();
  }

  /**
   * The layout notes the place of every background, some hundreds a page, which nobody reads: most
   * of the memory of a long table.
   */
  private void share(@Nullable COSDictionary properties) {
    if (properties != null) {
      for (COSName name : List.copyOf(properties.keySet())) {
        COSDictionary artifact = properties.getCOSDictionary(name);
        if (artifact != null && COSName.BACKGROUND.equals(artifact.getCOSName(COSName.TYPE))) {
          properties.setItem(name, background);
        }
      }
    }
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
