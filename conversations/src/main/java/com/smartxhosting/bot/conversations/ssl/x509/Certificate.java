package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.conversations.dns.DomainNames;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** An X.509 certificate. */
public final class Certificate {

  private final X509CertificateHolder holder;
  private final PublicKey key;

  Certificate(X509CertificateHolder holder) throws IOException {
    this.holder = holder;
    this.key = PublicKey.of(holder.getSubjectPublicKeyInfo());
  }

  public CertificateFacts facts() {
    return new CertificateFacts(
        issuer(),
        names().stream().map(DomainNames::unicode).toList(),
        holder.getNotBefore().toInstant(),
        holder.getNotAfter().toInstant(),
        key.kind(),
        selfSigned(),
        Digests.sha256(der()),
        key.digest());
  }

  public String pem() {
    return Pem.written("CERTIFICATE", der());
  }

  /** Who it was made out for, as its authority calls it. */
  public String subject() {
    return called(holder.getSubject());
  }

  public String issuer() {
    return called(holder.getIssuer());
  }

  /** The hosts it was made out for, lower case, in ASCII. */
  public List<String> names() {
    var alternatives =
        GeneralNames.fromExtensions(holder.getExtensions(), Extension.subjectAlternativeName);
    return alternatives == null
        ? commonName(holder.getSubject()).stream().map(Certificate::lower).toList()
        : Arrays.stream(alternatives.getNames())
            .filter(name -> name.getTagNo() == GeneralName.dNSName)
            .map(name -> lower(name.getName().toString()))
            .toList();
  }

  /**
   * @param host in ASCII
   */
  public boolean covers(String host) {
    return CertificateFacts.covers(names(), host);
  }

  X509CertificateHolder holder() {
    return holder;
  }

  PublicKey key() {
    return key;
  }

  public boolean isAuthority() {
    var constraints = BasicConstraints.fromExtensions(holder.getExtensions());
    return constraints != null && constraints.isCA();
  }

  /** Whether nobody vouches for it but its own key. */
  public boolean selfSigned() {
    return issued(this);
  }

  /** Whether it has signed the other one. */
  boolean issued(Certificate other) {
    return other.isSignedBy(holder);
  }

  /** Java's own classes verify, as they are much faster. */
  boolean isSignedBy(X509CertificateHolder authority) {
    try {
      return authority.getSubject().equals(holder.getIssuer())
          && holder.isSignatureValid(
              new JcaContentVerifierProviderBuilder().build(authority.getSubjectPublicKeyInfo()));
    } catch (CertException | OperatorCreationException e) {
      return false; // a signature of a kind nobody knows vouches for nothing
    }
  }

  /** SHA-1 and MD5 can be forged, so browsers refuse what is signed with them. */
  boolean weaklySigned() {
    var name = holder.getSignatureAlgorithm().getAlgorithm();
    return Castle.OUTDATED_SIGNATURES.contains(name);
  }

  private byte[] der() {
    try {
      return holder.getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("What was read can be written", e);
    }
  }

  private static String called(X500Name name) {
    var organization = first(name, BCStyle.O);
    var common = commonName(name);
    if (common.isEmpty()) {
      return organization.orElse(name.toString());
    }
    return organization
        .filter(company -> !shares(common.get(), company))
        .map(company -> company + " " + common.get())
        .orElse(common.get());
  }

  /** Whether the name begins with the company's first word, so that both would say it twice. */
  private static boolean shares(String common, String company) {
    return lower(common).startsWith(lower(company.split(" ")[0]));
  }

  private static Optional<String> commonName(X500Name name) {
    return first(name, BCStyle.CN);
  }

  private static Optional<String> first(X500Name name, ASN1ObjectIdentifier part) {
    return Stream.of(name.getRDNs(part))
        .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()).replace("\\", ""))
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
